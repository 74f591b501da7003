#ifndef CITYRIGHTS_CCRC32_H
#define CITYRIGHTS_CCRC32_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether the processor has instructions for CRC-32 that are used here (carry-less multiplication).
bool cityrights_crc32_is_supported(void);

/// The CRC-32 of ZIP files (ISO 3309) of bytes, by the processor's own instructions. To be called only
/// where they are supported, with 64 bytes or more and a count that 16 divides.
///
/// `crc` is that of the bytes before, 0 where there are none, as zlib has it.
uint32_t cityrights_crc32(uint32_t crc, const uint8_t *bytes, size_t count);

#endif
