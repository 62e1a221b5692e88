/* Both ends, with what they say changed before it is encrypted: so that messages behind the
 * ServerHello come changed and are believed to come from the peer. The linker puts
 * __wrap_protect_seal_from in the place of the record layer's protect_seal_from, and
 * __wrap_protect_seal in that of what seals for DTLS (fuzz.mk).
 *
 * The first byte chooses the configuration; then changes, six bytes and some data each:
 *     record(1) what(1) at(2) length(2) data
 * record counts what both ends seal. Twice the same record is changed twice.
 *   out/fuzz/tls_inside FILE... */
#include <string.h>

#include "crypto/bytes/reader.h"
#include "fuzz/fuzz.h"
#include "fuzz/tls/configs.h"
#include "fuzz/tls/ends.h"
#include "ssl/record/protect.h"

enum { MOST = 16384, CHANGES = 32 };

enum what { PUT, INSERT, CUT, END, TWICE, TYPE, HOLD, WHATS };

struct change {
    uint8_t record, what;
    uint16_t at;
    struct slice data;
};

static struct change changes[CHANGES];
static size_t changes_n;
static unsigned records;

static struct record {
    uint8_t type, bytes[MOST];
    size_t len;
} now, held;

static void insert(struct record *r, size_t at, struct slice data)
{
    size_t n = data.len < MOST - r->len ? data.len : MOST - r->len;
    memmove(r->bytes + at + n, r->bytes + at, r->len - at);
    if (n > 0)
        memcpy(r->bytes + at, data.ptr, n);
    r->len += n;
}

static void apply(struct record *r, const struct change *c)
{
    size_t at = c->at < r->len ? c->at : r->len, left = r->len - at;
    size_t n = c->data.len < left ? c->data.len : left;
    struct record copy;
    switch (c->what % WHATS) {
    case PUT:
        if (n > 0)
            memcpy(r->bytes + at, c->data.ptr, n);
        break;
    case INSERT:
        insert(r, at, c->data);
        break;
    case CUT:
        memmove(r->bytes + at, r->bytes + at + n, left - n);
        r->len -= n;
        break;
    case END:
        r->len = at;
        break;
    case TWICE:
        copy = *r;
        insert(r, r->len, slice_of(copy.bytes, copy.len));
        break;
    case TYPE:
        r->type = (uint8_t)c->at;
        break;
    default: /* HOLD: what was held comes instead, this is held */
        copy = held;
        held = *r;
        if (copy.len > 0)
            *r = copy;
    }
}

size_t __real_protect_seal_from(struct protect *p, uint8_t type, int version, uint8_t *record,
                                size_t room, const void *plain, size_t len, size_t padding);
size_t __wrap_protect_seal_from(struct protect *p, uint8_t type, int version, uint8_t *record,
                                size_t room, const void *plain, size_t len, size_t padding);

size_t __real_protect_seal(struct protect *p, uint8_t type, int version, uint8_t *record,
                           size_t room, size_t len, size_t padding);
size_t __wrap_protect_seal(struct protect *p, uint8_t type, int version, uint8_t *record,
                           size_t room, size_t len, size_t padding);

/* What is to be sealed in the place of the next record; at most `most` octets, the caller's room.
 */
static void change(uint8_t type, const void *plain, size_t len, size_t most)
{
    unsigned number = records++;
    now.type = type;
    now.len = len;
    if (len > 0)
        memcpy(now.bytes, plain, len);
    for (size_t i = 0; i < changes_n; i++)
        if (changes[i].record == number)
            apply(&now, &changes[i]);
    if (now.len > most)
        now.len = most;
}

size_t __wrap_protect_seal_from(struct protect *p, uint8_t type, int version, uint8_t *record,
                                size_t room, const void *plain, size_t len, size_t padding)
{
    if (len > MOST) {
        records++;
        return __real_protect_seal_from(p, type, version, record, room, plain, len, padding);
    }
    change(type, plain, len, len + padding);
    return __real_protect_seal_from(p, now.type, version, record, room, now.bytes, now.len, 0);
}

/* DTLS's plaintext is in its place already. */
size_t __wrap_protect_seal(struct protect *p, uint8_t type, int version, uint8_t *record,
                           size_t room, size_t len, size_t padding)
{
    uint8_t *plain = record + protect_prefix(p);
    if (len <= MOST) {
        change(type, plain, len, len);
        memcpy(plain, now.bytes, now.len);
        type = now.type;
        len = now.len;
    }
    return __real_protect_seal(p, type, version, record, room, len, padding);
}

static void read_changes(struct slice in)
{
    changes_n = 0;
    while (changes_n < CHANGES) {
        struct change *c = &changes[changes_n];
        if (!read_u8(&in, &c->record) || !read_u8(&in, &c->what) || !read_u16(&in, &c->at) ||
            !read_vector(&in, 2, &c->data))
            return;
        changes_n++;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    struct one pair[2];
    if (n == 0)
        return 0;
    changes_n = 0;
    ends_open(bytes[0], pair);
    read_changes(slice_of(bytes + 1, n - 1));
    records = 0;
    held.len = 0;
    for (int i = 0, idle = 0; i < 60 && idle < 3; i++) {
        unsigned char *sent;
        bool moved = ends_run(&pair[i % 2]);
        size_t len = ends_take(&pair[i % 2], &sent);
        ends_give(&pair[(i + 1) % 2], sent, len);
        OPENSSL_free(sent);
        idle = moved || len > 0 ? 0 : idle + 1;
    }
    /* Where an earlier input made the server forget its session, the new one has the same number:
     * randomness begins again with each connection. */
    bool is_cached = (configs[bytes[0] % configs_n].what & CACHED) != 0;
    fuzz_must(changes_n > 0 || is_cached || ends_succeeded(pair),
              "a connection that nobody disturbed");
    ends_look(&pair[CLIENT]);
    ends_look(&pair[SERVER]);
    ends_close(pair);
    return 0;
}
