#include "tests/ssl/link.h"

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"

void parcel_add(struct parcel *p, const void *bytes, size_t len)
{
    if (len == 0)
        return;
    unsigned char *longer = OPENSSL_realloc(p->bytes, p->len + len);
    if (longer == NULL)
        return;
    memcpy(longer + p->len, bytes, len);
    p->bytes = longer;
    p->len += len;
}

void parcel_set(struct parcel *p, const void *bytes, size_t len)
{
    struct parcel fresh = {NULL, 0};
    parcel_add(&fresh, bytes, len);
    OPENSSL_free(p->bytes);
    *p = fresh;
}

/* Alerts, as they are before protection and after it. */
static void watch(int is_sent, int version, int type, const void *bytes, size_t len, SSL *ssl,
                  void *arg)
{
    struct link *l = arg;
    const unsigned char *alert = bytes;
    (void)version;
    if (type != SSL3_RT_ALERT || len != 2 || alert[1] == SSL3_AD_CLOSE_NOTIFY)
        return;
    enum end end = ssl == l->ssl[SERVER] ? SERVER : CLIENT;
    *(is_sent ? &l->sent[end] : &l->got[end]) = alert[1];
}

static bool open_end(struct link *l, enum end end, SSL_CTX *ctx)
{
    BIO *in = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem());
    l->ssl[end] = SSL_new(ctx);
    l->sent[end] = l->got[end] = -1;
    if (l->ssl[end] == NULL || in == NULL || out == NULL) {
        BIO_free(in);
        BIO_free(out);
        return false;
    }
    SSL_set_bio(l->ssl[end], in, out);
    SSL_set_msg_callback(l->ssl[end], watch);
    SSL_set_msg_callback_arg(l->ssl[end], l);
    if (end == SERVER)
        SSL_set_accept_state(l->ssl[end]);
    else
        SSL_set_connect_state(l->ssl[end]);
    return true;
}

bool link_open(struct link *l, SSL_CTX *client, SSL_CTX *server)
{
    memset(l, 0, sizeof(*l));
    return open_end(l, CLIENT, client) && open_end(l, SERVER, server);
}

void link_close(struct link *l)
{
    for (int end = CLIENT; end <= SERVER; end++) {
        SSL_free(l->ssl[end]);
        OPENSSL_free(l->way[end].bytes);
    }
    memset(l, 0, sizeof(*l));
}

bool link_carry(struct link *l, enum end from)
{
    struct parcel fresh = {NULL, 0}, *way = &l->way[from];
    char *out;
    long len = BIO_get_mem_data(SSL_get_wbio(l->ssl[from]), &out);
    if (len > 0) {
        parcel_add(&fresh, out, (size_t)len);
        (void)BIO_reset(SSL_get_wbio(l->ssl[from]));
        if (l->hook != NULL)
            l->hook(l, from, &fresh);
        l->parcels[from]++;
        parcel_add(way, fresh.bytes, fresh.len);
        OPENSSL_free(fresh.bytes);
    }
    size_t n = l->step == 0 || way->len < l->step ? way->len : l->step;
    if (n == 0)
        return len > 0;
    BIO_write(SSL_get_rbio(l->ssl[!from]), way->bytes, (int)n);
    memmove(way->bytes, way->bytes + n, way->len - n);
    way->len -= n;
    l->carried[from] += n;
    return true;
}

void link_note(struct link *l, enum end end, int ret)
{
    l->error[end] = SSL_get_error(l->ssl[end], ret);
    if (l->first[end] == 0)
        l->first[end] = ERR_peek_error();
    ERR_clear_error();
}

static bool is_pause(int error)
{
    return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
}

bool link_handshake(struct link *l)
{
    bool moved = true, failed[2] = {false, false};
    while (moved) {
        moved = false;
        for (int end = CLIENT; end <= SERVER; end++) {
            if (!l->ended[end] && !failed[end]) {
                int ret = SSL_do_handshake(l->ssl[end]);
                link_note(l, (enum end)end, ret);
                l->ended[end] = ret == 1;
                failed[end] = ret != 1 && !is_pause(l->error[end]);
                moved |= l->ended[end] || failed[end];
            }
            moved |= link_carry(l, (enum end)end);
        }
    }
    return l->ended[CLIENT] && l->ended[SERVER];
}

int link_read(struct link *l, enum end end)
{
    unsigned char bytes[512];
    int ret = SSL_read(l->ssl[end], bytes, sizeof(bytes));
    link_note(l, end, ret);
    link_carry(l, end);
    return ret;
}

bool link_say(struct link *l, enum end from, const void *bytes, size_t len)
{
    unsigned char *got = malloc(len + 1);
    size_t have = 0, turns = 0;
    int ret = SSL_write(l->ssl[from], bytes, (int)len);
    link_note(l, from, ret);
    bool moved = true, ok = got != NULL && ret == (int)len;
    while (ok && have < len && (moved || turns++ < 2)) {
        moved = link_carry(l, from);
        ret = SSL_read(l->ssl[!from], got + have, (int)(len - have));
        link_note(l, (enum end) !from, ret);
        moved |= link_carry(l, (enum end) !from);
        ok = ret > 0 || is_pause(l->error[!from]);
        have += ret > 0 ? (size_t)ret : 0;
        moved |= ret > 0;
    }
    if (got != NULL && memcmp(got, bytes, have) != 0) /* threads may be here: nothing is counted */
        ok = check(false, "what comes isn't what was sent");
    free(got);
    return ok && have == len;
}

void link_cut(struct link *l, enum end end)
{
    BIO_set_mem_eof_return(SSL_get_rbio(l->ssl[end]), 0);
}

bool link_refused(const struct link *l, enum end end, int alert, int reason)
{
    bool ok = check(!l->ended[end], "the handshake isn't a success");
    ok &= check(l->sent[end] == alert, "alert %d, got %d", alert, l->sent[end]);
    return check(reason == 0 || ERR_GET_REASON(l->first[end]) == reason, "reason %d, got %d (%s)",
                 reason, ERR_GET_REASON(l->first[end]), ERR_reason_error_string(l->first[end])) &&
           ok;
}
