/* One request and its response: request.c makes the first, exchange.c does the rest. */
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
    char *line;   /* buf_size bytes */
    int buf_size;
    bool post, begun, asn1;
    int keep_alive;  /* 0, 1 asked for, 2 demanded; then whether it was granted */
    bool persistent; /* what the response says so far */
    unsigned fields; /* lines of the response's header */
    bool type_seen, length_told;
    char *expected_type;
    time_t until; /* 0: for ever */
    size_t max_resp_len, resp_len;
};

#endif
