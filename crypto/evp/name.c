#include "crypto/evp/name.h"

#include <stdatomic.h>
#include <string.h>

static int lower(char c)
{
    unsigned u = (unsigned char)c;
    return (int)(u | (unsigned)(u - 'A' < 26) << 5);
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

/* ---- Names by their ends ---- */

#define EACH_BYTE(b) ((uint64_t)(b)*0x0101010101010101)

/* The first and the last eight bytes, which in names of 8 to 16 are all; of 4 to 7 the first and
 * the last four; of fewer, all. */
struct ends {
    uint64_t first, last;
};

static struct ends ends_of(const char *name, size_t len)
{
    struct ends e = {0, 0};
    if (len >= 8) {
        memcpy(&e.first, name, 8);
        memcpy(&e.last, name + len - 8, 8);
    } else if (len >= 4) {
        memcpy(&e.first, name, 4);
        memcpy(&e.last, name + len - 4, 4);
    } else {
        for (size_t i = 0; i < len; i++)
            e.first = e.first << 8 | (uint8_t)name[i];
    }
    return e;
}

/* Eight characters at once: they are alike, or one is the capital of the other. */
static bool same_letters(uint64_t a, uint64_t b)
{
    const uint64_t top = EACH_BYTE(0x80), small = EACH_BYTE(0x20);
    uint64_t t = (a | small) & ~top;
    uint64_t letters = (t + EACH_BYTE(0x80 - 'a')) & ~(t + EACH_BYTE(0x7f - 'z')) & ~a & top;
    uint64_t differ = a ^ b;
    return ((differ & ~small) | ((differ & small) << 2 & ~letters)) == 0;
}

/* ---- Names that were found before ---- */

/* The name's place: names differ in length and at their ends. */
static _Atomic uint32_t *place_of(struct name_memo *m, struct ends e, size_t len)
{
    const uint64_t small = EACH_BYTE(0x20); /* letters of either case are alike */
    uint64_t h = ((e.first | small) + len) * 0x9e3779b97f4a7c15 ^ (e.last | small);
    h *= 0xd6e8feb86659fd93;
    return &m->row[h >> 56];
}

/* Puts a row found there, if the place is free. */
static void keep(_Atomic uint32_t *place, size_t len, size_t row)
{
    uint32_t free_place = 0;
    atomic_compare_exchange_strong_explicit(place, &free_place, (uint32_t)(len << 16 | (row + 1)),
                                            memory_order_relaxed, memory_order_relaxed);
}

/* ---- Searches ---- */

static const char *name_at(const void *table, size_t stride, size_t row)
{
    const char *name;
    memcpy(&name, (const char *)table + row * stride, sizeof(name));
    return name;
}

const void *name_find(struct name_memo *m, const void *table, size_t n, size_t stride,
                      const char *name)
{
    size_t len = strlen(name), least = 0;
    struct ends e = ends_of(name, len);
    _Atomic uint32_t *place = place_of(m, e, len);
    uint32_t kept = atomic_load_explicit(place, memory_order_relaxed);
    if (kept >> 16 == len && kept != 0) {
        size_t row = (kept & 0xffff) - 1;
        const char *there = name_at(table, stride, row);
        struct ends t = ends_of(there, len);
        if (same_letters(e.first, t.first) && same_letters(e.last, t.last) &&
            (len <= 16 || name_compare(name, len, there) == 0))
            return (const char *)table + row * stride;
    }
    while (least < n) {
        size_t middle = least + (n - least) / 2;
        int d = name_compare(name, len, name_at(table, stride, middle));
        if (d == 0) {
            keep(place, len, middle);
            return (const char *)table + middle * stride;
        }
        if (d > 0)
            least = middle + 1;
        else
            n = middle;
    }
    return NULL;
}

static bool has_name(const struct named *row, const char *name, size_t len)
{
    return name_compare(name, len, row->name) == 0 || name_in_list(row->aliases, name);
}

size_t name_find_row(struct name_memo *m, const struct named *const *rows, size_t n,
                     const char *name)
{
    size_t len = strlen(name);
    _Atomic uint32_t *place = place_of(m, ends_of(name, len), len);
    uint32_t kept = atomic_load_explicit(place, memory_order_relaxed);
    if (kept >> 16 == len && kept != 0 && has_name(rows[(kept & 0xffff) - 1], name, len))
        return (kept & 0xffff) - 1;
    for (size_t i = 0; i < n; i++)
        if (has_name(rows[i], name, len)) {
            keep(place, len, i);
            return i;
        }
    return n;
}
