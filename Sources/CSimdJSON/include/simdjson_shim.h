#pragma once
#include <stdint.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    JSON_MISSING,  /* no such name, or null */
    JSON_STRING,   /* bytes, count */
    JSON_SIGNED,   /* integer, as signed */
    JSON_UNSIGNED, /* integer, beyond the signed ones */
    JSON_DOUBLE,   /* number */
    JSON_BOOLEAN,
    JSON_OTHER     /* an object or an array that stands for no text */
} json_kind;

/* What stands for a text beside a text. */
typedef enum {
    JSON_LINES, /* an array of texts, as its lines */
    JSON_FIRST, /* the first of an array, an object by its name */
    JSON_LIST   /* the items of an array, joined by ", "; objects by their names */
} json_form;

typedef struct {
    json_kind kind;
    const char *bytes; /* Valid until the thread parses again. */
    size_t count;
    uint64_t integer;
    double number;
} json_value;

typedef struct {
    const char *bytes;
    size_t count;
    json_form form;
} json_path;

typedef enum { JSON_PARSED, JSON_DAMAGED, JSON_NOT_AN_OBJECT, JSON_NO_MEMORY } json_outcome;

/* Parses one JSON object and finds the values of paths ("name", or "outer.inner") in it. Strings are decoded UTF-8.
   Names count as they are written before their case does not. The members that name an object stand behind the paths. */
json_outcome json_find(const char *bytes, size_t count, size_t depth_limit,
                       const json_path *paths, size_t path_count, size_t naming_count, json_value *values);

#ifdef __cplusplus
}
#endif
