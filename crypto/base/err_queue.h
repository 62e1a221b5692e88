/* The calling thread's queue of errors, as the files of this folder see it. */
#ifndef ASSAY_BASE_ERR_QUEUE_H
#define ASSAY_BASE_ERR_QUEUE_H

#include <stddef.h>

/* The longest text of additional data, with its end; and the shortest buffer made for one. */
#define ERR_DATA_MAX 4096
#define ERR_DATA_MIN 80

/* Appends to the last error's data what fits within ERR_DATA_MAX and returns how much that was. */
size_t err_data_append(const char *text, size_t len);

/* How long the last error's data is now. */
size_t err_data_len(void);

/* A further entry that says the same as the last one, without its data. */
void err_duplicate_last(void);

/* Frees what the calling thread's queue holds. */
void err_thread_free(void);

#endif
