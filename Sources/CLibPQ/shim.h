#ifndef CITYRIGHTS_LIBPQ_H
#define CITYRIGHTS_LIBPQ_H

#include <dlfcn.h>
#include <stdbool.h>

#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else
#include <postgresql/libpq-fe.h>
#endif

// The functions of libpq that are used.
#define CITYRIGHTS_LIBPQ_FUNCTIONS(FUNCTION) \
  FUNCTION(PQclear)                          \
  FUNCTION(PQconnectdb)                      \
  FUNCTION(PQerrorMessage)                   \
  FUNCTION(PQexec)                           \
  FUNCTION(PQexecParams)                     \
  FUNCTION(PQfinish)                         \
  FUNCTION(PQgetResult)                      \
  FUNCTION(PQgetisnull)                      \
  FUNCTION(PQgetlength)                      \
  FUNCTION(PQgetvalue)                       \
  FUNCTION(PQnfields)                        \
  FUNCTION(PQntuples)                        \
  FUNCTION(PQputCopyData)                    \
  FUNCTION(PQputCopyEnd)                     \
  FUNCTION(PQresultErrorField)               \
  FUNCTION(PQresultErrorMessage)             \
  FUNCTION(PQresultStatus)                   \
  FUNCTION(PQstatus)

// They have the types of the header, and are found when a store on a server is opened: a program whose
// store is a file neither needs libpq nor loads the thirty libraries on which it depends.
struct __attribute__((swift_attr("@Sendable"))) LibPQ {
#define CITYRIGHTS_LIBPQ_FIELD(name) __typeof__(name) *_Nonnull name;
  CITYRIGHTS_LIBPQ_FUNCTIONS(CITYRIGHTS_LIBPQ_FIELD)
#undef CITYRIGHTS_LIBPQ_FIELD
};

// Opens libpq and finds its functions; false where it is not installed.
static inline bool cityrights_open_libpq(struct LibPQ *_Nonnull library) {
  void *handle = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return false;
  void *function;
#define CITYRIGHTS_LIBPQ_FIND(name)               \
  if (!(function = dlsym(handle, #name))) return false; \
  library->name = (__typeof__(name) *)function;
  CITYRIGHTS_LIBPQ_FUNCTIONS(CITYRIGHTS_LIBPQ_FIND)
#undef CITYRIGHTS_LIBPQ_FIND
  return true;
}

#endif
