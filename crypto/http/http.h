/* One request and its response: request.c makes the first, exchange.c does the rest. client.c
 * connects for them, and follows redirections. */
#ifndef ASSAY_HTTP_HTTP_H
#define ASSAY_HTTP_HTTP_H

#include <openssl/http.h>
#include <stdbool.h>
#include <time.h>

/* What is to be done next, in this order. */
enum http_state {
    HTTP_MAKING, /* the header can still be added to */
    HTTP_SENDING_HEADER,
    HTTP_SENDING_CONTENT,
    HTTP_FLUSHING,
    HTTP_STATUS_LINE,
    HTTP_FIELDS,
    HTTP_VALUE_HEADER, /* of the ASN.1 value that is expected */
    HTTP_VALUE,
    HTTP_DONE,
    HTTP_FAILED,
    HTTP_STATES
};

struct ossl_http_req_ctx_st {
    enum http_state state;
    BIO *wbio, *rbio;
    BIO *mem;     /* the request's header, then what is read and not yet looked at */
    BIO *content; /* the request's, or NULL */
    size_t sent;  /* of what is being sent */
    size_t chunk; /* of the content, in `line` */
    char *line;   /* buf_size bytes */
    int buf_size;
    bool post, begun, asn1;
    int keep_alive;  /* 0, 1 asked for, 2 demanded; then whether it was granted */
    bool persistent; /* what the response says so far */
    unsigned fields; /* lines of the response's header */
    bool type_seen, length_told;
    char *expected_type;
    char *redirection;             /* where the answer to a GET sends us */
    bool redirected;               /* by the status; the header has yet to say where */
    time_t until;                  /* 0: for ever */
    time_t overall;                /* the same, of all requests of this connection */
    size_t max_resp_len, resp_len; /* the first: 0 for no limit */

    /* OSSL_HTTP_open's alone. */
    BIO *connection; /* to be freed, whatever the callback has put in front of it */
    char *server, *port;
    bool tls, proxied;
    OSSL_HTTP_bio_cb_t update;
    void *update_arg;
};

/* What would begin a line of its own is refused, with an error. */
bool http_one_line(const char *text);

#endif
