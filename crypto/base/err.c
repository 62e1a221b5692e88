/* The error queue. Each thread has its own in thread-local storage; it needs no set-up, and a
 * thread that never raised an error has nothing to free. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "crypto/base/err_queue.h"
#include "crypto/base/raise.h"

/* The public structure, which ERR_get_state shows, and the room that there is at each of its
 * strings: buffers stay with their entry, so that raising errors soon stops allocating. */
struct queue {
    struct err_state_st s;
    size_t file_size[ERR_NUM_ERRORS], func_size[ERR_NUM_ERRORS];
    int registered; /* to be freed when the thread ends */
};

static _Thread_local struct queue queue;

static int next(int i)
{
    return (i + 1) % ERR_NUM_ERRORS;
}

static int previous(int i)
{
    return (i + ERR_NUM_ERRORS - 1) % ERR_NUM_ERRORS;
}

static int empty(void)
{
    return queue.s.top == queue.s.bottom;
}

/* ---- What a thread leaves ---- */

static pthread_once_t key_once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static int have_key;

static void at_thread_end(void *unused)
{
    (void)unused;
    err_thread_free();
}

static void make_key(void)
{
    have_key = pthread_key_create(&key, at_thread_end) == 0;
}

static void free_at_thread_end(void)
{
    if (queue.registered)
        return;
    pthread_once(&key_once, make_key);
    queue.registered = have_key && pthread_setspecific(key, &queue) == 0;
}

static void drop_data(int i)
{
    if (queue.s.err_data_flags[i] & ERR_TXT_MALLOCED)
        OPENSSL_free(queue.s.err_data[i]);
    queue.s.err_data[i] = NULL;
    queue.s.err_data_size[i] = 0;
    queue.s.err_data_flags[i] = 0;
}

void err_thread_free(void)
{
    for (int i = 0; i < ERR_NUM_ERRORS; i++) {
        drop_data(i);
        OPENSSL_free(queue.s.err_file[i]);
        OPENSSL_free(queue.s.err_func[i]);
    }
    int registered = queue.registered;
    memset(&queue, 0, sizeof(queue));
    if (registered)
        pthread_setspecific(key, NULL);
}

/* ---- Strings of an entry ---- */

/* Copies `text` into a buffer that grows when it has to; a null pointer, or no memory, gives "". */
static void keep(char **buf, size_t *size, const char *text)
{
    if (text == NULL)
        text = "";
    size_t len = strlen(text);
    if (len >= *size && len > 0) {
        char *larger = OPENSSL_malloc(len + 1);
        if (larger != NULL) {
            OPENSSL_free(*buf);
            *buf = larger;
            *size = len + 1;
            free_at_thread_end();
        } else {
            len = 0;
        }
    }
    if (*buf != NULL) {
        if (len > 0) /* or text may be a null pointer */
            memcpy(*buf, text, len);
        (*buf)[len] = '\0';
    }
}

/* Empties the data but keeps a buffer that is ours. */
static void clear_data(int i)
{
    if (!(queue.s.err_data_flags[i] & ERR_TXT_MALLOCED) || queue.s.err_data[i] == NULL ||
        queue.s.err_data_size[i] == 0) {
        drop_data(i);
        return;
    }
    queue.s.err_data[i][0] = '\0';
    queue.s.err_data_flags[i] = ERR_TXT_MALLOCED;
}

static void clear(int i)
{
    clear_data(i);
    queue.s.err_flags[i] = 0;
    queue.s.err_marks[i] = 0;
    queue.s.err_buffer[i] = 0;
    queue.s.err_line[i] = -1;
    keep(&queue.s.err_file[i], &queue.file_size[i], NULL);
    keep(&queue.s.err_func[i], &queue.func_size[i], NULL);
}

/* Makes the data of entry i a string of ours with room for `size` bytes, what it says kept. */
static int data_room(int i, size_t size)
{
    const int ours = ERR_TXT_MALLOCED | ERR_TXT_STRING;
    if (queue.s.err_data_flags[i] & ERR_TXT_MALLOCED && queue.s.err_data_size[i] >= size) {
        queue.s.err_data_flags[i] = ours;
        return 1;
    }
    if (size < ERR_DATA_MIN)
        size = ERR_DATA_MIN;
    char *larger = OPENSSL_malloc(size);
    if (larger == NULL)
        return 0;
    const char *old = queue.s.err_data_flags[i] & ERR_TXT_STRING ? queue.s.err_data[i] : NULL;
    snprintf(larger, size, "%s", old != NULL ? old : "");
    drop_data(i);
    queue.s.err_data[i] = larger;
    queue.s.err_data_size[i] = size;
    queue.s.err_data_flags[i] = ours;
    free_at_thread_end();
    return 1;
}

/* ---- Raising ---- */

void ERR_new(void)
{
    queue.s.top = next(queue.s.top);
    if (queue.s.top == queue.s.bottom)
        queue.s.bottom = next(queue.s.bottom);
    clear(queue.s.top);
}

void ERR_set_debug(const char *file, int line, const char *func)
{
    int i = queue.s.top;
    keep(&queue.s.err_file[i], &queue.file_size[i], file);
    queue.s.err_line[i] = line;
    keep(&queue.s.err_func[i], &queue.func_size[i], func);
}

static unsigned long pack(int lib, int reason)
{
    if (lib == ERR_LIB_SYS)
        return ERR_SYSTEM_FLAG | ((unsigned)reason & ERR_SYSTEM_MASK);
    return ERR_PACK(lib, 0, reason);
}

void ERR_vset_error(int lib, int reason, const char *fmt, va_list args)
{
    int i = queue.s.top;
    queue.s.err_buffer[i] = pack(lib, reason);
    clear_data(i);
    char text[ERR_MAX_DATA_SIZE];
    if (fmt != NULL && vsnprintf(text, sizeof(text), fmt, args) >= 0)
        err_data_append(text, strlen(text));
}

void ERR_set_error(int lib, int reason, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    ERR_vset_error(lib, reason, fmt, args);
    va_end(args);
}

void ERR_set_error_data(char *data, int flags)
{
    int i = queue.s.top;
    drop_data(i);
    queue.s.err_data[i] = data;
    queue.s.err_data_flags[i] = flags;
    if (data != NULL && flags & ERR_TXT_MALLOCED) {
        queue.s.err_data_size[i] = flags & ERR_TXT_STRING ? strlen(data) + 1 : 0;
        free_at_thread_end();
    }
}

size_t err_data_len(void)
{
    int i = queue.s.top;
    return queue.s.err_data_flags[i] & ERR_TXT_STRING && queue.s.err_data[i] != NULL
               ? strlen(queue.s.err_data[i])
               : 0;
}

size_t err_data_append(const char *text, size_t len)
{
    int i = queue.s.top;
    size_t have = err_data_len();
    size_t room = have < ERR_DATA_MAX ? ERR_DATA_MAX - have : 0;
    if (len > room)
        len = room;
    if (!data_room(i, have + len + 1))
        return 0;
    memcpy(queue.s.err_data[i] + have, text, len);
    queue.s.err_data[i][have + len] = '\0';
    return len;
}

void err_duplicate_last(void)
{
    int i = queue.s.top;
    ERR_new();
    ERR_set_debug(queue.s.err_file[i], queue.s.err_line[i], queue.s.err_func[i]);
    queue.s.err_buffer[queue.s.top] = queue.s.err_buffer[i];
}

/* ---- Looking ---- */

static const char *or_empty(const char *s)
{
    return s != NULL ? s : "";
}

/* Shows entry i through those pointers that aren't NULL. */
static unsigned long show(int i, const char **file, int *line, const char **func, const char **data,
                          int *flags)
{
    if (file != NULL)
        *file = or_empty(queue.s.err_file[i]);
    if (line != NULL)
        *line = queue.s.err_line[i];
    if (func != NULL)
        *func = or_empty(queue.s.err_func[i]);
    if (flags != NULL)
        *flags = queue.s.err_data[i] != NULL ? queue.s.err_data_flags[i] : 0;
    if (data != NULL)
        *data = or_empty(queue.s.err_data[i]);
    return queue.s.err_buffer[i];
}

unsigned long ERR_get_error_all(const char **file, int *line, const char **func, const char **data,
                                int *flags)
{
    if (empty())
        return 0;
    int i = queue.s.bottom = next(queue.s.bottom);
    unsigned long e = show(i, file, line, func, data, flags);
    queue.s.err_buffer[i] = 0;
    return e;
}

unsigned long ERR_peek_error_all(const char **file, int *line, const char **func, const char **data,
                                 int *flags)
{
    return empty() ? 0 : show(next(queue.s.bottom), file, line, func, data, flags);
}

unsigned long ERR_peek_last_error_all(const char **file, int *line, const char **func,
                                      const char **data, int *flags)
{
    return empty() ? 0 : show(queue.s.top, file, line, func, data, flags);
}

unsigned long ERR_get_error(void)
{
    return ERR_get_error_all(NULL, NULL, NULL, NULL, NULL);
}

unsigned long ERR_get_error_line(const char **file, int *line)
{
    return ERR_get_error_all(file, line, NULL, NULL, NULL);
}

unsigned long ERR_get_error_line_data(const char **file, int *line, const char **data, int *flags)
{
    return ERR_get_error_all(file, line, NULL, data, flags);
}

unsigned long ERR_peek_error(void)
{
    return ERR_peek_error_all(NULL, NULL, NULL, NULL, NULL);
}

unsigned long ERR_peek_error_line(const char **file, int *line)
{
    return ERR_peek_error_all(file, line, NULL, NULL, NULL);
}

unsigned long ERR_peek_error_func(const char **func)
{
    return ERR_peek_error_all(NULL, NULL, func, NULL, NULL);
}

unsigned long ERR_peek_error_data(const char **data, int *flags)
{
    return ERR_peek_error_all(NULL, NULL, NULL, data, flags);
}

unsigned long ERR_peek_error_line_data(const char **file, int *line, const char **data, int *flags)
{
    return ERR_peek_error_all(file, line, NULL, data, flags);
}

unsigned long ERR_peek_last_error(void)
{
    return ERR_peek_last_error_all(NULL, NULL, NULL, NULL, NULL);
}

unsigned long ERR_peek_last_error_line(const char **file, int *line)
{
    return ERR_peek_last_error_all(file, line, NULL, NULL, NULL);
}

unsigned long ERR_peek_last_error_func(const char **func)
{
    return ERR_peek_last_error_all(NULL, NULL, func, NULL, NULL);
}

unsigned long ERR_peek_last_error_data(const char **data, int *flags)
{
    return ERR_peek_last_error_all(NULL, NULL, NULL, data, flags);
}

unsigned long ERR_peek_last_error_line_data(const char **file, int *line, const char **data,
                                            int *flags)
{
    return ERR_peek_last_error_all(file, line, NULL, data, flags);
}

/* ---- Dropping ---- */

void ERR_clear_error(void)
{
    while (!empty()) {
        clear(queue.s.top);
        queue.s.top = previous(queue.s.top);
    }
}

int ERR_set_mark(void)
{
    if (empty())
        return 0;
    queue.s.err_marks[queue.s.top]++;
    return 1;
}

int ERR_pop_to_mark(void)
{
    while (!empty() && queue.s.err_marks[queue.s.top] == 0) {
        clear(queue.s.top);
        queue.s.top = previous(queue.s.top);
    }
    if (empty())
        return 0;
    queue.s.err_marks[queue.s.top]--;
    return 1;
}

int ERR_clear_last_mark(void)
{
    int i = queue.s.top;
    while (i != queue.s.bottom && queue.s.err_marks[i] == 0)
        i = previous(i);
    if (i == queue.s.bottom)
        return 0;
    queue.s.err_marks[i]--;
    return 1;
}

int raised_since_mark(int reason)
{
    for (int i = queue.s.top; i != queue.s.bottom && queue.s.err_marks[i] == 0; i = previous(i))
        if (ERR_GET_REASON(queue.s.err_buffer[i]) == reason)
            return 1;
    return 0;
}

ERR_STATE *ERR_get_state(void)
{
    return &queue.s;
}

/* A thread's queue goes with the thread, so that these have nothing left to do. */
void ERR_remove_thread_state(void *unused)
{
    (void)unused;
}

void ERR_remove_state(unsigned long pid)
{
    (void)pid;
}
