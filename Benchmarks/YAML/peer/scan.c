/* The floor: libyaml's events of every file of a list, counted and thrown away. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <yaml.h>

static double seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int main(int argc, char **argv) {
  if (argc < 2) return 64;
  FILE *list = fopen(argv[1], "r");
  if (!list) return 66;
  char *path = NULL;
  size_t capacity = 0, values = 0, letters = 0;
  unsigned char *buffer = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&path, &capacity, list)) > 0) {
    if (path[length - 1] == '\n') path[length - 1] = 0;
    int descriptor = open(path, O_RDONLY);
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status) != 0) return 66;
    if ((size_t)status.st_size > room) {
      room = status.st_size;
      buffer = realloc(buffer, room);
      if (!buffer) return 70;
    }
    if (read(descriptor, buffer, status.st_size) != status.st_size) return 66;
    close(descriptor);
    yaml_parser_t parser;
    yaml_event_t event;
    if (!yaml_parser_initialize(&parser)) return 70;
    yaml_parser_set_input_string(&parser, buffer, status.st_size);
    int over = 0;
    while (!over) {
      if (!yaml_parser_parse(&parser, &event)) return 65;
      switch (event.type) {
        case YAML_SCALAR_EVENT: letters += event.data.scalar.length; /* fall through */
        case YAML_SEQUENCE_START_EVENT:
        case YAML_MAPPING_START_EVENT: values++; break;
        default: break;
      }
      over = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
  }
  if (argc > 2 && strcmp(argv[2], "--check") == 0)
    printf("values %zu letters %zu\n", values, letters);
  else
    printf("cpu %f values %zu\n", seconds(), values);
  return 0;
}
