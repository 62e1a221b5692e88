/* OBJ_bsearch_(3): the bisection of a sorted array, for programs. */
#include <openssl/objects.h>
#include <stdint.h>

const void *OBJ_bsearch_ex_(const void *key, const void *base, int num, int size,
                            int (*cmp)(const void *, const void *), int flags)
{
    const char *first = base, *found = NULL, *last = NULL;
    int low = 0, high = num > 0 ? num : 0;
    while (low < high) {
        int mid = low + (high - low) / 2;
        last = first + (ptrdiff_t)mid * size;
        int order = cmp(key, last);
        if (order == 0) {
            found = last;
            if (!(flags & OBJ_BSEARCH_FIRST_VALUE_ON_MATCH))
                return found;
        }
        if (order > 0)
            low = mid + 1;
        else
            high = mid;
    }
    return found == NULL && flags & OBJ_BSEARCH_VALUE_ON_NOMATCH ? last : found;
}

const void *OBJ_bsearch_(const void *key, const void *base, int num, int size,
                         int (*cmp)(const void *, const void *))
{
    return OBJ_bsearch_ex_(key, base, num, size, cmp, 0);
}
