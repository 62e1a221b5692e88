/* Whether bytes have DER's form, whatever they mean. */
#ifndef ASSAY_TESTS_MUTANTS_DER_FORM_H
#define ASSAY_TESTS_MUTANTS_DER_FORM_H

#include <stddef.h>
#include <stdint.h>

enum { DER_FORM_DEPTH = 20 };

/* One element: definite, shortest length, one byte of tag, no constructed string; what is in it,
 * too. Its length, or 0. */
static inline size_t der_form(const uint8_t *p, size_t n, int depth)
{
    if (n < 2 || (p[0] & 0x1f) == 0x1f || p[0] == 0 || depth > DER_FORM_DEPTH)
        return 0;
    size_t len = p[1], head = 2;
    if (len >= 0x80) {
        size_t bytes = len & 0x7f;
        if (bytes == 0 || bytes > 3 || n < 2 + bytes || p[2] == 0)
            return 0;
        for (len = 0; head < 2 + bytes; head++)
            len = len << 8 | p[head];
        if (len < 0x80)
            return 0;
    }
    if (len > n - head)
        return 0;
    if (p[0] == 0x10 || p[0] == 0x11)
        return 0;
    if (p[0] == 3 && len > 1 && p[head] < 8 && (p[head + len - 1] & ((1U << p[head]) - 1)) != 0)
        return 0; /* unused bits that aren't zero */
    if ((p[0] & 0x20) == 0)
        return head + len;
    if ((p[0] & 0xc0) == 0 && p[0] != 0x30 && p[0] != 0x31)
        return 0;
    for (size_t at = 0, one; at < len; at += one)
        if ((one = der_form(p + head + at, len - at, depth + 1)) == 0)
            return 0;
    return head + len;
}

#endif
