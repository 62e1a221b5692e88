/* Whole handshake messages out of datagrams, in the order of their numbers. */
#include "ssl/dtls.h"
#include "ssl/hs/hs.h"

/* A change_cipher_spec has no number (RFC 6347, 4.2.4): it waits for its turn. */
static enum hs_result take_ccs(SSL *s)
{
    struct hs *h = s->hs;
    s->dtls->ccs_came = false;
    conn_msg(s, false, conn_wire(s, s->version), SSL3_RT_CHANGE_CIPHER_SPEC, slice_of("\x01", 1));
    h->message = (struct hs_message){.type = HS_CCS};
    h->have_message = true;
    h->hashed = true; /* it is no handshake message */
    return HS_OK;
}

static enum hs_result take_message(SSL *s)
{
    struct hs *h = s->hs;
    struct slice body;
    h->in.len = 0;
    if (!reassemble_take(s, &h->in))
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
    struct slice whole = slice_of(h->in.ptr, h->in.len);
    body = slice_of(whole.ptr + DTLS_MESSAGE_HEADER_LEN, whole.len - DTLS_MESSAGE_HEADER_LEN);
    h->message = (struct hs_message){whole.ptr[0], body, whole};
    h->have_message = true;
    conn_msg(s, false, conn_wire(s, s->version), SSL3_RT_HANDSHAKE, whole);
    return HS_OK;
}

static enum hs_result take_record(SSL *s)
{
    switch (s->in.type) {
    case SSL3_RT_HANDSHAKE:
        return reassemble_record(s) ? HS_OK : HS_FATAL;
    case SSL3_RT_ALERT:
        return hs_io(conn_alert(s));
    case SSL3_RT_CHANGE_CIPHER_SPEC:
        s->dtls->ccs_came |= slice_is(s->in.data, "\x01", 1);
        break;
    case SSL3_RT_APPLICATION_DATA: /* sent before it was known that there is a handshake */
        if (s->data_amid != DATA_REFUSED && s->renegotiating) {
            s->data_amid = DATA_THERE;
            return HS_IO_ERROR;
        }
        break;
    default:
        break;
    }
    record_used(s, s->in.data.len);
    return HS_OK;
}

enum hs_result dtls_receive(SSL *s)
{
    for (;;) {
        if (s->dtls->ccs_came && hs_wants(s, HS_CCS))
            return take_ccs(s);
        if (reassemble_has_next(s))
            return take_message(s);
        enum io_result io = record_next(s);
        enum hs_result r = io == IO_OK ? take_record(s) : hs_io(io);
        if (r != HS_OK)
            return r;
    }
}
