/* Alerts both ways (RFC 8446, 6; RFC 5246, 7.2), and what the program is told of the connection's
 * doings. */
#include <stdio.h>

#include "ssl/hs/hs.h"

enum { WARNINGS_MAX = 5 }; /* of alerts in a row that mean nothing to us */

void conn_info(const SSL *s, int where, int ret)
{
    void (*callback)(const SSL *, int, int) =
        s->set.info_callback != NULL ? s->set.info_callback : s->ctx->set.info_callback;
    if (callback != NULL)
        callback(s, where, ret);
}

void conn_msg(SSL *s, bool is_sent, int version, int content_type, struct slice bytes)
{
    if (s->set.msg_callback != NULL)
        s->set.msg_callback(is_sent, version, content_type, bytes.ptr, bytes.len, s,
                            s->set.msg_callback_arg);
}

static bool send_alert(SSL *s, int level, int alert)
{
    uint8_t bytes[2] = {(uint8_t)level, (uint8_t)alert};
    if (!record_put(s, SSL3_RT_ALERT, bytes, sizeof(bytes)))
        return false;
    record_flush(s); /* what isn't written now waits for the next call */
    conn_info(s, SSL_CB_WRITE_ALERT, level << 8 | alert);
    return true;
}

int conn_fatal(SSL *s, int alert)
{
    if (s->failed)
        return 0;
    s->failed = true;
    /* RFC 5246, 7.2.2: a session of a connection that failed isn't resumed. */
    if (s->session != NULL && s->established && s->session_ctx != NULL)
        SSL_CTX_remove_session(s->session_ctx, s->session);
    if (alert >= 0)
        send_alert(s, SSL3_AL_FATAL, alert);
    return 0;
}

bool conn_warn(SSL *s, int alert)
{
    return !s->failed && send_alert(s, SSL3_AL_WARNING, alert);
}

static enum io_result take_fatal(SSL *s, int alert)
{
    char number[24];
    snprintf(number, sizeof(number), "SSL alert number %d", alert);
    s->rwstate = SSL_NOTHING;
    ERR_raise_data(ERR_LIB_SSL, SSL_AD_REASON_OFFSET + alert, "%s", number);
    s->shutdown |= SSL_RECEIVED_SHUTDOWN;
    if (s->session != NULL && s->session_ctx != NULL)
        SSL_CTX_remove_session(s->session_ctx, s->session);
    conn_fatal(s, -1);
    return IO_FATAL;
}

enum io_result conn_alert(SSL *s)
{
    struct slice data = s->in.data;
    const bool is_tls13 = hs_chose_tls13(s);
    uint8_t level, alert;
    if (!read_u8(&data, &level) || !read_u8(&data, &alert) || data.len > 0) {
        FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_INVALID_ALERT);
        return IO_FATAL;
    }
    conn_msg(s, false, conn_wire(s, s->version), SSL3_RT_ALERT, s->in.data);
    record_used(s, 2);
    conn_info(s, SSL_CB_READ_ALERT, level << 8 | alert);
    bool is_warning = level == SSL3_AL_WARNING || (is_tls13 && alert == SSL_AD_USER_CANCELLED);
    if (is_warning && ++s->warnings > WARNINGS_MAX) {
        FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_TOO_MANY_WARN_ALERTS);
        return IO_FATAL;
    }
    /* In TLS 1.3 the level says nothing: all but these two are fatal (RFC 8446, 6). */
    if (alert == SSL_AD_CLOSE_NOTIFY && (is_warning || is_tls13)) {
        s->shutdown |= SSL_RECEIVED_SHUTDOWN;
        return IO_CLOSED;
    }
    if (alert == SSL_AD_USER_CANCELLED && is_tls13)
        return IO_OK;
    if (level == SSL3_AL_FATAL || is_tls13)
        return take_fatal(s, alert);
    if (level != SSL3_AL_WARNING) {
        FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_UNKNOWN_ALERT_TYPE);
        return IO_FATAL;
    }
    /* The peer won't renegotiate: that ends what this end began (RFC 5746, 4.5); without that it is
     * nonsense. */
    if (alert == SSL_AD_NO_RENEGOTIATION) {
        FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_NO_RENEGOTIATION);
        return IO_FATAL;
    }
    return IO_OK;
}
