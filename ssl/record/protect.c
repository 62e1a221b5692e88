/* Protection: what is the same of all kinds. */
#include "ssl/record/protect.h"

#include "crypto/base/raise.h"
#include "ssl/record/kinds.h"

struct protect *protect_tls12(const SSL_CIPHER *suite, int version, bool encrypt_then_mac,
                              struct slice mac_key, struct slice key, struct slice iv, bool sealing)
{
    if (aead_is(suite))
        return aead12_new(suite, key, iv, sealing);
    if (cbc_is(suite))
        return cbc_new(suite, version, encrypt_then_mac, mac_key, key, iv, sealing);
    return stream_new(suite, mac_key);
}

void protect_free(struct protect *p)
{
    if (p != NULL)
        p->kind->free(p);
}

size_t protect_prefix(const struct protect *p)
{
    return p->prefix;
}

size_t protect_overhead(const struct protect *p)
{
    return p->overhead;
}

size_t protect_seal(struct protect *p, uint8_t type, int version, uint8_t *record, size_t room,
                    size_t len, size_t padding)
{
    return protect_seal_from(p, type, version, record, room, record + p->prefix, len, padding);
}

size_t protect_seal_from(struct protect *p, uint8_t type, int version, uint8_t *record, size_t room,
                         const void *plain, size_t len, size_t padding)
{
    /* A sequence number must not wrap (RFC 8446, 5.3; RFC 5246, 6.1). */
    if (len > RECORD_MAX_PLAIN || padding > RECORD_MAX_PLAIN - len ||
        room < p->overhead + len + padding || p->sequence == UINT64_MAX)
        return (size_t)FAIL(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    struct to_seal in = {
        .type = type, .version = (uint16_t)version, .plain = plain, .len = len, .padding = padding};
    size_t n = p->kind->seal(p, &in, record);
    if (n > 0 && !p->kind->is_null)
        p->sequence++;
    return n;
}

enum open_result protect_open(struct protect *p, uint8_t *record, size_t len, size_t max_plain,
                              uint8_t *type, struct slice *plain)
{
    if (p->sequence == UINT64_MAX)
        return OPEN_LIMIT;
    struct to_open in = {.record = record, .len = len, .max_plain = max_plain};
    struct opened out = {.type = record[0]};
    enum open_result r = p->kind->open(p, &in, &out);
    if (r != OPEN_OK)
        return r;
    if (!p->kind->is_null)
        p->sequence++;
    *type = out.type;
    *plain = out.plain;
    return OPEN_OK;
}

bool protect_is_tls13(const struct protect *p)
{
    return p->kind->is_tls13;
}

bool protect_is_null(const struct protect *p)
{
    return p->kind->is_null;
}

bool protect_chains(const struct protect *p)
{
    return p->chains;
}

bool protect_update_due(const struct protect *p)
{
    return p->sequence >= p->limit;
}

uint64_t protect_sequence(const struct protect *p)
{
    return p->sequence;
}

void protect_set_sequence(struct protect *p, uint64_t sequence)
{
    if (!p->kind->is_null) /* which is all connections' */
        p->sequence = sequence;
}
