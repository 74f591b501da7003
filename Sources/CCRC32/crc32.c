#include "ccrc32.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

bool cityrights_crc32_is_supported(void) {
  unsigned int a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return false;
  // PCLMULQDQ and SSE4.1.
  return (c & (1u << 1)) && (c & (1u << 19));
}

// Folding with reflected constants: "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ
// Instruction", Intel, 2009.
__attribute__((target("pclmul,sse4.1"))) static inline __m128i fold(
    __m128i sum, __m128i by, __m128i next) {
  const __m128i low = _mm_clmulepi64_si128(sum, by, 0x00);
  const __m128i high = _mm_clmulepi64_si128(sum, by, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

static inline __m128i load(const uint8_t *bytes) {
  return _mm_loadu_si128((const __m128i *)bytes);
}

__attribute__((target("pclmul,sse4.1"))) uint32_t cityrights_crc32(
    uint32_t crc, const uint8_t *bytes, size_t count) {
  const __m128i by512 = _mm_set_epi64x(0x01c6e41596, 0x0154442bd4);
  const __m128i by128 = _mm_set_epi64x(0x00ccaa009e, 0x01751997d0);
  const __m128i by64 = _mm_set_epi64x(0, 0x0163cd6124);
  const __m128i polynomial = _mm_set_epi64x(0x01f7011641, 0x01db710641);
  const __m128i lower = _mm_setr_epi32(~0, 0, ~0, 0);

  __m128i a = _mm_xor_si128(load(bytes), _mm_cvtsi32_si128((int)~crc));
  __m128i b = load(bytes + 16);
  __m128i c = load(bytes + 32);
  __m128i d = load(bytes + 48);
  for (bytes += 64, count -= 64; count >= 64; bytes += 64, count -= 64) {
    a = fold(a, by512, load(bytes));
    b = fold(b, by512, load(bytes + 16));
    c = fold(c, by512, load(bytes + 32));
    d = fold(d, by512, load(bytes + 48));
  }
  a = fold(a, by128, b);
  a = fold(a, by128, c);
  a = fold(a, by128, d);
  for (; count >= 16; bytes += 16, count -= 16) a = fold(a, by128, load(bytes));

  // 128 bits to 64, 64 to 32 by Barrett's reduction.
  a = _mm_xor_si128(_mm_srli_si128(a, 8), _mm_clmulepi64_si128(a, by128, 0x10));
  a = _mm_xor_si128(
      _mm_srli_si128(a, 4), _mm_clmulepi64_si128(_mm_and_si128(a, lower), by64, 0x00));
  __m128i rest = _mm_clmulepi64_si128(_mm_and_si128(a, lower), polynomial, 0x10);
  rest = _mm_clmulepi64_si128(_mm_and_si128(rest, lower), polynomial, 0x00);
  return ~(uint32_t)_mm_extract_epi32(_mm_xor_si128(a, rest), 1);
}

#else

bool cityrights_crc32_is_supported(void) { return false; }

uint32_t cityrights_crc32(uint32_t crc, const uint8_t *bytes, size_t count) {
  (void)bytes;
  (void)count;
  return crc;
}

#endif
