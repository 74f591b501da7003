#include <zlib.h>

// deflateInit2 is a macro, which Swift cannot import.
static inline int cityrights_deflate_init(z_streamp stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

static inline int cityrights_inflate_init(z_streamp stream) {
  return inflateInit2(stream, -15);
}
