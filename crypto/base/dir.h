/* Names in a directory, for libssl: these two are exported, and are in no public header. */
#ifndef ASSAY_BASE_DIR_H
#define ASSAY_BASE_DIR_H

#pragma GCC visibility push(default)

typedef struct OPENSSL_dir_context_st OPENSSL_DIR_CTX;

/* The next name, which lives until the next call; *ctx is NULL before the first. NULL at the end,
 * with errno 0, or with errno. */
const char *OPENSSL_DIR_read(OPENSSL_DIR_CTX **ctx, const char *directory);

/* Closes what was opened: 1, or 0 with errno. */
int OPENSSL_DIR_end(OPENSSL_DIR_CTX **ctx);

#pragma GCC visibility pop

#endif
