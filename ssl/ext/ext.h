/* Extensions: one file for each, one ordered table of them all (table.c).
 *
 * Contexts are OpenSSL's public SSL_EXT_* bits, since programs' own extensions go through the same
 * table's end: SSL_EXT_CLIENT_HELLO, _TLS1_2_SERVER_HELLO, _TLS1_3_SERVER_HELLO,
 * _TLS1_3_ENCRYPTED_EXTENSIONS, _TLS1_3_HELLO_RETRY_REQUEST, _TLS1_3_CERTIFICATE,
 * _TLS1_3_NEW_SESSION_TICKET, _TLS1_3_CERTIFICATE_REQUEST.
 */
#ifndef ASSAY_SSL_EXT_EXT_H
#define ASSAY_SSL_EXT_EXT_H

#include "ssl/conn.h"

enum ext_sent { EXT_FAIL, EXT_SENT, EXT_NOT_SENT }; /* EXT_FAIL: FATAL was called */

struct ext_row {
    uint16_t type;
    uint16_t contexts; /* SSL_EXT_*: where it may stand (RFC 8446, 4.2), and SSL_EXT_TLS1_3_ONLY &c.
                        */
    const char *name;
    /* Appends the body (not the type and length). x and index: of a Certificate's entry. NULL:
     * never sent. */
    enum ext_sent (*build)(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out);
    /* Takes the peer's body; FATAL and false if it is wrong. NULL: passed over. */
    bool (*parse)(SSL *s, unsigned context, struct slice body, X509 *x, size_t index);
    /* After all of a message's were parsed, sent or not: what its absence means, what must fit
     * others. May be NULL. */
    bool (*finish)(SSL *s, unsigned context, bool was_there);
};

/* Each defined by the file of its name. */
extern const struct ext_row ext_renegotiation_info, ext_server_name, ext_max_fragment_length,
    ext_srp, ext_ec_point_formats, ext_supported_groups, ext_session_ticket, ext_status_request,
    ext_next_proto_neg, ext_alpn, ext_use_srtp, ext_encrypt_then_mac, ext_sct,
    ext_extended_master_secret, ext_signature_algorithms_cert, ext_post_handshake_auth,
    ext_signature_algorithms, ext_supported_versions, ext_psk_key_exchange_modes, ext_key_share,
    ext_cookie, ext_early_data, ext_certificate_authorities, ext_padding, ext_pre_shared_key;
/* In the order in which they are sent; pre_shared_key last. At most 64: s->hs->ext_sent and
 * ext_seen are bit sets of rows. */
extern const struct ext_row *const ext_rows[];
extern const size_t ext_rows_n;
const struct ext_row *ext_row_of(uint16_t type); /* NULL: not one of ours */

/* Appends the whole block with its 16-bit length: the program's own first, as OpenSSL has it, then
 * every row of the context that has something to say. An empty block is left out where the message
 * may do so (the hellos of TLS 1.2). A ClientHello's builder holds the whole message, its header
 * too: padding and the binders' place are reckoned from there. */
bool ext_build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out);
/* Takes a block apart: unknown ones are passed over in a request and refused in an answer
 * (unsupported_extension), those not of this context are illegal_parameter; an answer to what was
 * not asked is refused. Duplicates are illegal. pre_shared_key must be the last of a ClientHello.
 * Rows are parsed in the table's order, not the sender's. Then each row's finish. s->version is
 * known by then, and s->hit at a TLS 1.2 client. */
bool ext_parse(SSL *s, unsigned context, struct slice block, X509 *x, size_t index);
/* What a first look at a hello needs before all else: the body of one extension; nothing of s
 * changes. */
bool ext_peek(struct slice block, uint16_t type, struct slice *body);
/* Whether the peer's last request (ClientHello, CertificateRequest) had this extension. */
bool ext_seen(const SSL *s, const struct ext_row *row);
bool ext_was_sent(const SSL *s, const struct ext_row *row);

/* -- what isn't a row's business -- */
/* A client's look at the OCSP response (or its absence), after the server's certificate was
 * verified: asks the program's callback. */
bool ext_status_check(SSL *s);
/* A server's questions to the program, when it is known whether the client resumes: the callback
 * for its host, then that for its protocols. */
bool ext_ask_names(SSL *s);
/* A group's share in the ClientHello; false: none was sent. */
bool ext_key_share_find(const SSL *s, uint16_t group, struct slice *share);

/* -- for the control functions (ssl/api) -- */
int ext_set_hostname(SSL *s, const char *name); /* SSL_set_tlsext_host_name */

/* What rows share. */
/* Whether something of these contexts stands in a message of `context` of this connection. */
bool ext_is_relevant(const SSL *s, unsigned contexts, unsigned context, bool is_sending);
struct shared_u16 *ext_read_u16s(struct slice list); /* of even length; NULL: no memory, raised */
bool ext_set_bytes(uint8_t **to, size_t *to_len, struct slice from); /* a copy; raises */
bool ext_choose_protocol(SSL *s);                                    /* of ext_ask_names: ALPN */
bool ext_offers_ec(const SSL *s); /* a suite or TLS 1.3 that may use a curve */

#endif
