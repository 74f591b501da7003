#ifndef CITYRIGHTS_CSHA256_H
#define CITYRIGHTS_CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether the processor has instructions for SHA-256 that are used here (Intel SHA extensions).
bool cityrights_sha256_is_supported(void);

/// The SHA-256 digest (FIPS 180-4) of bytes, by the processor's own instructions. To be called only
/// where they are supported.
void cityrights_sha256(uint8_t digest[32], const uint8_t *bytes, size_t count);

#endif
