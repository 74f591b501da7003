#include "csha256.h"

#include <string.h>

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

bool cityrights_sha256_is_supported(void) {
  unsigned int a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return false;
  // SSSE3 and SSE4.1, which go with it.
  if (!(c & (1u << 9)) || !(c & (1u << 19))) return false;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return false;
  return (b & (1u << 29)) != 0;
}

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

// The state is kept as ABEF and CDGH, as the instructions want it.
__attribute__((target("sha,sse4.1,ssse3")))
static void process(__m128i *abef, __m128i *cdgh, const uint8_t *block, size_t blocks) {
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bULL, 0x0405060700010203ULL);
  __m128i state0 = *abef, state1 = *cdgh;
  for (; blocks > 0; blocks--, block += 64) {
    const __m128i start0 = state0, start1 = state1;
    __m128i words[4];
#pragma clang loop unroll(full)
    for (int round = 0; round < 16; round++) {
      __m128i word;
      if (round < 4) {
        word = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(block + 16 * round)), order);
      } else {
        const __m128i before = words[(round + 3) & 3];
        word = _mm_sha256msg1_epu32(words[round & 3], words[(round + 1) & 3]);
        word = _mm_add_epi32(word, _mm_alignr_epi8(before, words[(round + 2) & 3], 4));
        word = _mm_sha256msg2_epu32(word, before);
      }
      words[round & 3] = word;
      __m128i sum =
          _mm_add_epi32(word, _mm_loadu_si128((const __m128i *)(constants + 4 * round)));
      state1 = _mm_sha256rnds2_epu32(state1, state0, sum);
      sum = _mm_shuffle_epi32(sum, 0x0e);
      state0 = _mm_sha256rnds2_epu32(state0, state1, sum);
    }
    state0 = _mm_add_epi32(state0, start0);
    state1 = _mm_add_epi32(state1, start1);
  }
  *abef = state0;
  *cdgh = state1;
}

__attribute__((target("sha,sse4.1,ssse3")))
void cityrights_sha256(uint8_t digest[32], const uint8_t *bytes, size_t count) {
  // The initial state, A to H, as ABEF and CDGH with A and C in the highest words.
  __m128i abef = _mm_set_epi32(0x6a09e667, (int)0xbb67ae85, 0x510e527f, (int)0x9b05688c);
  __m128i cdgh = _mm_set_epi32(0x3c6ef372, (int)0xa54ff53a, 0x1f83d9ab, 0x5be0cd19);
  const size_t whole = count / 64;
  if (whole > 0) process(&abef, &cdgh, bytes, whole);

  // What is left, a one bit, zeros, and the length in bits.
  uint8_t last[128] = {0};
  const size_t rest = count - whole * 64;
  if (rest > 0) memcpy(last, bytes + whole * 64, rest);
  last[rest] = 0x80;
  const size_t blocks = rest < 56 ? 1 : 2;
  const uint64_t bits = (uint64_t)count * 8;
  for (int index = 0; index < 8; index++) {
    last[blocks * 64 - 1 - index] = (uint8_t)(bits >> (8 * index));
  }
  process(&abef, &cdgh, last, blocks);

  uint32_t words[8];
  words[0] = (uint32_t)_mm_extract_epi32(abef, 3);
  words[1] = (uint32_t)_mm_extract_epi32(abef, 2);
  words[2] = (uint32_t)_mm_extract_epi32(cdgh, 3);
  words[3] = (uint32_t)_mm_extract_epi32(cdgh, 2);
  words[4] = (uint32_t)_mm_extract_epi32(abef, 1);
  words[5] = (uint32_t)_mm_extract_epi32(abef, 0);
  words[6] = (uint32_t)_mm_extract_epi32(cdgh, 1);
  words[7] = (uint32_t)_mm_extract_epi32(cdgh, 0);
  for (int index = 0; index < 8; index++) {
    digest[4 * index] = (uint8_t)(words[index] >> 24);
    digest[4 * index + 1] = (uint8_t)(words[index] >> 16);
    digest[4 * index + 2] = (uint8_t)(words[index] >> 8);
    digest[4 * index + 3] = (uint8_t)words[index];
  }
}

#else

bool cityrights_sha256_is_supported(void) { return false; }

void cityrights_sha256(uint8_t digest[32], const uint8_t *bytes, size_t count) {
  (void)bytes;
  (void)count;
  memset(digest, 0, 32);
}

#endif
