/* Searches of a stack that go on behind the place of the last find. */
#ifndef ASSAY_BASE_SEARCH_H
#define ASSAY_BASE_SEARCH_H

/* The first of `count` elements to look at: a negative `last` is none found yet. */
static inline int search_from(int last, int count)
{
    if (last < 0)
        return 0;
    return last < count ? last + 1 : count;
}

#endif
