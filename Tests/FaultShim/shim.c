// Stands between a program and the C library, counts its calls on the file system, and lets something happen at one of them.
//
//   cc -shared -fPIC -o shim.so shim.c -ldl;  FAULT_AT=17 FAULT_KIND=kill LD_PRELOAD=./shim.so program
//
//   FAULT_AT     the number of the call, from 1; without it calls are only counted
//   FAULT_KIND   kill: SIGKILL before the call is made. short: a write or read takes one byte only. A number: the call fails with that
//                errno. signal: the call is interrupted by one. A number and +: so do all later calls that take room on the disk
//   FAULT_LOG    a file that gets the number of calls and the name of the one that was disturbed, when the process ends by itself
//
// Calls on descriptors 0 to 2 and below /proc, /sys, /dev and /usr are the machine's, not the night's, and not counted.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static atomic_long calls;
static long at = -1;
static const char *kind = "";
static const char *disturbed = "";

// Libraries make calls before any constructor of ours could run.
static void begin(void) {
    kind = getenv("FAULT_KIND") ? getenv("FAULT_KIND") : "";
    at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
}

__attribute__((destructor)) static void end(void) {
    const char *path = getenv("FAULT_LOG");
    if (!path) return;
    at = 0;
    FILE *log = fopen(path, "w");
    if (!log) return;
    fprintf(log, "%ld %s\n", atomic_load(&calls), disturbed);
    fclose(log);
}

enum verdict { PROCEED, FAIL, SHORTEN };

// Says what becomes of a call; `grows` where it takes room on the disk.
static enum verdict judge(const char *name, int grows) {
    if (at < 0) begin();
    long number = atomic_fetch_add(&calls, 1) + 1;
    if (at == 0 || number < at) return PROCEED;
    int stays = strchr(kind, '+') != NULL;
    if (number > at && !(stays && grows)) return PROCEED;
    if (number == at) disturbed = name;
    if (strcmp(kind, "kill") == 0) {
        kill(getpid(), SIGKILL);
        pause();
    }
    if (strcmp(kind, "short") == 0) return SHORTEN;
    if (strcmp(kind, "signal") == 0) {
        // Only these are ever interrupted.
        static const char *const slow[] = {"open", "read", "pread", "write", "fsync", "flock"};
        for (size_t index = 0; index < sizeof slow / sizeof *slow; index++)
            if (strcmp(name, slow[index]) == 0) {
                errno = EINTR;
                return FAIL;
            }
        return PROCEED;
    }
    errno = atoi(kind);
    return FAIL;
}

static int concerns(const char *path) {
    return path && strncmp(path, "/proc/", 6) && strncmp(path, "/sys/", 5) && strncmp(path, "/dev/", 5)
        && strncmp(path, "/usr/", 5) && strncmp(path, "/etc/", 5);
}

#define NEXT(type, name, ...) \
    static type (*next)(__VA_ARGS__); \
    if (!next) next = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name);

int open(const char *path, int flags, ...) {
    NEXT(int, "open", const char *, int, ...)
    va_list list;
    va_start(list, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
    va_end(list);
    if (concerns(path) && judge("open", flags & O_CREAT) == FAIL) return -1;
    return next(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list list;
    va_start(list, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
    va_end(list);
    return open(path, flags, mode);
}

ssize_t read(int file, void *bytes, size_t count) {
    NEXT(ssize_t, "read", int, void *, size_t)
    enum verdict verdict = file > 2 ? judge("read", 0) : PROCEED;
    return verdict == FAIL ? -1 : next(file, bytes, verdict == SHORTEN && count > 1 ? 1 : count);
}

ssize_t pread(int file, void *bytes, size_t count, off_t place) {
    NEXT(ssize_t, "pread", int, void *, size_t, off_t)
    enum verdict verdict = judge("pread", 0);
    return verdict == FAIL ? -1 : next(file, bytes, verdict == SHORTEN && count > 1 ? 1 : count, place);
}

ssize_t pread64(int file, void *bytes, size_t count, off64_t place) { return pread(file, bytes, count, place); }

ssize_t write(int file, const void *bytes, size_t count) {
    NEXT(ssize_t, "write", int, const void *, size_t)
    enum verdict verdict = file > 2 ? judge("write", 1) : PROCEED;
    return verdict == FAIL ? -1 : next(file, bytes, verdict == SHORTEN && count > 1 ? 1 : count);
}

#define COUNTED(name, grows, concerned, parameters, types, arguments) \
    int name parameters { \
        NEXT(int, #name, types) \
        if (concerned && judge(#name, grows) == FAIL) return -1; \
        return next arguments; \
    }
#define TYPES(...) __VA_ARGS__

COUNTED(fsync, 0, 1, (int file), TYPES(int), (file))
COUNTED(fdatasync, 0, 1, (int file), TYPES(int), (file))
COUNTED(ftruncate, 0, 1, (int file, off_t size), TYPES(int, off_t), (file, size))
COUNTED(flock, 0, 1, (int file, int what), TYPES(int, int), (file, what))
COUNTED(rename, 1, 1, (const char *from, const char *to), TYPES(const char *, const char *), (from, to))
COUNTED(link, 1, 1, (const char *from, const char *to), TYPES(const char *, const char *), (from, to))
COUNTED(symlink, 1, 1, (const char *target, const char *path), TYPES(const char *, const char *), (target, path))
COUNTED(unlink, 0, concerns(path), (const char *path), TYPES(const char *), (path))
COUNTED(rmdir, 0, 1, (const char *path), TYPES(const char *), (path))
COUNTED(mkdir, 1, 1, (const char *path, mode_t mode), TYPES(const char *, mode_t), (path, mode))
COUNTED(stat, 0, concerns(path), (const char *path, struct stat *entry), TYPES(const char *, struct stat *), (path, entry))
COUNTED(lstat, 0, concerns(path), (const char *path, struct stat *entry), TYPES(const char *, struct stat *), (path, entry))
COUNTED(statvfs, 0, 1, (const char *path, struct statvfs *volume), TYPES(const char *, struct statvfs *), (path, volume))

// A descriptor is gone whatever close says.
int close(int file) {
    NEXT(int, "close", int)
    enum verdict verdict = file > 2 ? judge("close", 0) : PROCEED;
    int code = errno;
    int result = next(file);
    if (verdict != FAIL) return result;
    errno = code;
    return -1;
}

ssize_t readlink(const char *path, char *target, size_t count) {
    NEXT(ssize_t, "readlink", const char *, char *, size_t)
    if (concerns(path) && judge("readlink", 0) == FAIL) return -1;
    return next(path, target, count);
}

int posix_fallocate(int file, off_t start, off_t count) {
    NEXT(int, "posix_fallocate", int, off_t, off_t)
    if (judge("posix_fallocate", 1) == FAIL) return errno;
    return next(file, start, count);
}

DIR *opendir(const char *path) {
    NEXT(DIR *, "opendir", const char *)
    if (concerns(path) && judge("opendir", 0) == FAIL) return NULL;
    return next(path);
}
