/* HMAC_DRBG (SP 800-90A Rev. 1, 10.1.2) over any digest row. */
#include <string.h>

#include "crypto/mac/hmac.h"
#include "crypto/rand/drbg.h"

static void mac(const struct drbg_hmac *h, const struct slice *in, size_t n, uint8_t out[64])
{
    struct hmac m;
    hmac_key(&m, h->md, h->Key, h->md->size);
    for (size_t i = 0; i < n; i++)
        if (in[i].len > 0)
            hmac_update(&m, in[i].ptr, in[i].len);
    hmac_final(&m, out);
    hmac_wipe(&m);
}

static void next_V(struct drbg_hmac *h)
{
    const struct slice in = {h->V, h->md->size};
    mac(h, &in, 1, h->V);
}

/* 10.1.2.2: at most three pieces of provided data. */
static void update(struct drbg_hmac *h, const struct slice *in, size_t n)
{
    size_t provided = 0;
    for (size_t i = 0; i < n; i++)
        provided += in[i].len;
    for (uint8_t round = 0; round < (provided > 0 ? 2 : 1); round++) {
        struct slice all[5] = {{h->V, h->md->size}, {&round, 1}};
        memcpy(all + 2, in, n * sizeof(*in));
        mac(h, all, n + 2, h->Key);
        next_V(h);
    }
}

void hmac_drbg_instantiate(struct drbg_hmac *h, const struct slice in[3])
{
    memset(h->Key, 0, sizeof(h->Key));
    memset(h->V, 1, sizeof(h->V));
    update(h, in, 3);
}

void hmac_drbg_reseed(struct drbg_hmac *h, const struct slice in[2])
{
    update(h, in, 2);
}

/* 10.1.2.5 */
void hmac_drbg_generate(struct drbg_hmac *h, uint8_t *out, size_t len, struct slice additional)
{
    if (additional.len > 0)
        update(h, &additional, 1);
    while (len > 0) {
        next_V(h);
        size_t take = len < h->md->size ? len : h->md->size;
        memcpy(out, h->V, take);
        out += take;
        len -= take;
    }
    update(h, &additional, 1);
}
