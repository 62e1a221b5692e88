#include "crypto/evp/name.h"

#include <string.h>

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : (unsigned char)c;
}

int name_compare(const char *a, size_t a_len, const char *b)
{
    for (size_t i = 0; i < a_len; i++) {
        int d = lower(a[i]) - lower(b[i]);
        if (d != 0)
            return d; /* b's end, too, differs from all that a name holds */
    }
    return -lower(b[a_len]);
}

bool name_equal(const char *a, const char *b)
{
    return name_compare(a, strlen(a), b) == 0;
}

bool name_in_list(const char *list, const char *name)
{
    for (; list != NULL && *list != '\0'; list += strlen(list) + 1)
        if (name_equal(list, name))
            return true;
    return false;
}

void name_each(const char *first, const char *list, void (*fn)(const char *name, void *data),
               void *data)
{
    fn(first, data);
    for (; list != NULL && *list != '\0'; list += strlen(list) + 1)
        fn(list, data);
}

const void *name_find(const void *table, size_t n, size_t stride, const char *name)
{
    const char *base = table;
    size_t len = strlen(name);
    while (n > 0) {
        const char *middle = base + n / 2 * stride;
        const char *key;
        memcpy(&key, middle, sizeof(key));
        int d = name_compare(name, len, key);
        if (d == 0)
            return middle;
        if (d > 0) {
            base = middle + stride;
            n -= n / 2 + 1;
        } else {
            n /= 2;
        }
    }
    return NULL;
}
