/* Records before there are keys (RFC 8446, 5.1). */
#include <string.h>

#include "ssl/record/kinds.h"

static size_t seal(struct protect *p, const struct to_seal *in, uint8_t *record)
{
    (void)p;
    put_header(record, in->type, in->version, in->len);
    if (in->plain != record + RECORD_HEADER_LEN && in->len > 0)
        memcpy(record + RECORD_HEADER_LEN, in->plain, in->len);
    return RECORD_HEADER_LEN + in->len;
}

static enum open_result open(struct protect *p, const struct to_open *in, struct opened *out)
{
    (void)p;
    out->plain = slice_of(in->record + RECORD_HEADER_LEN, in->len);
    return in->len > in->max_plain ? OPEN_TOO_LONG : OPEN_OK;
}

static void nothing(struct protect *p)
{
    (void)p;
}

static const struct protect_kind kind = {
    .is_null = true, .seal = seal, .open = open, .free = nothing};

/* One for all connections: it counts nothing, so that nothing of it changes. */
struct protect *protect_null(void)
{
    static struct protect null = {.limit = UINT64_MAX,
                                  .kind = &kind,
                                  .prefix = RECORD_HEADER_LEN,
                                  .overhead = RECORD_HEADER_LEN};
    return &null;
}
