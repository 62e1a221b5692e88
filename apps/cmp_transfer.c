/* openssl cmp: messages from files and to files, -reqin and the like; else to the mock server or
 * over HTTP. */
#include <openssl/err.h>

#include "apps/cmp.h"

/* The next message of a list, as sent or used; NULL after a message. */
static OSSL_CMP_MSG *read_message(const char *doing, const char **files)
{
    char file[CMP_ITEM];
    if (!cmp_next(files, file)) {
        (void)CMP_FAIL("not enough file names provided for reading PKIMessage");
        return NULL;
    }
    OSSL_CMP_MSG *msg = OSSL_CMP_MSG_read(file, NULL, common.propquery);
    if (msg == NULL)
        (void)CMP_FAIL("cannot read PKIMessage from file '%s'", file);
    else
        CMP_INFO("actually %s %s", doing, file);
    return msg;
}

static bool write_message(const OSSL_CMP_MSG *msg, const char **files)
{
    char file[CMP_ITEM];
    if (!cmp_next(files, file))
        return true;
    return OSSL_CMP_MSG_write(file, msg) >= 0 ||
           CMP_FAIL("cannot write PKIMessage to file '%s'", file);
}

/* A request of a file goes on with the transaction: it answers what the server said last. */
static OSSL_CMP_MSG *read_request(OSSL_CMP_CTX *ctx, bool first)
{
    OSSL_CMP_MSG *req = read_message("sending", &cmp.reqin);
    if (req != NULL && ((cmp.reqin_new_tid && !OSSL_CMP_MSG_update_transactionID(ctx, req)) ||
                        (!first && !OSSL_CMP_MSG_update_recipNonce(ctx, req)))) {
        OSSL_CMP_MSG_free(req);
        return NULL;
    }
    return req;
}

static OSSL_CMP_MSG *send_request(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req, bool too_few)
{
    if (cmp.use_mock_srv) {
        if (too_few)
            CMP_WARN("too few -rspin filename arguments; resorting to using mock server");
        return OSSL_CMP_CTX_server_perform(ctx, req);
    }
    if (cmp.server == NULL) {
        (void)CMP_FAIL("missing -server or -use_mock_srv option, or too few -rspin filename "
                       "arguments");
        return NULL;
    }
    if (too_few)
        CMP_WARN("too few -rspin filename arguments; resorting to contacting server");
    return OSSL_CMP_MSG_http_perform(ctx, req);
}

static bool has_more(const char *list)
{
    return list != NULL && *list != '\0';
}

/* What comes answers a request that isn't this client's: it is taken as if it were. */
static bool adopt(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *rsp)
{
    const OSSL_CMP_PKIHEADER *h = OSSL_CMP_MSG_get0_header(rsp);
    return OSSL_CMP_CTX_set1_transactionID(ctx, OSSL_CMP_HDR_get0_transactionID(h)) &&
           OSSL_CMP_CTX_set1_senderNonce(ctx, OSSL_CMP_HDR_get0_recipNonce(h));
}

OSSL_CMP_MSG *cmp_transfer(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req)
{
    static bool begun;
    const bool from_file = cmp.rspin != NULL, first = !begun;
    bool foreign = has_more(cmp.rspin);
    OSSL_CMP_MSG *other = NULL, *rsp = NULL;
    begun = true;
    if (!write_message(req, &cmp.reqout))
        return NULL;
    if (!foreign && has_more(cmp.reqin)) {
        other = read_request(ctx, first);
        foreign = true;
        if (other == NULL)
            return NULL;
    }
    if (has_more(cmp.rspin))
        rsp = read_message("using", &cmp.rspin);
    else
        rsp = send_request(ctx, other != NULL ? other : req, from_file);
    if (rsp != NULL && ((foreign && !adopt(ctx, rsp)) || !write_message(rsp, &cmp.rspout))) {
        OSSL_CMP_MSG_free(rsp);
        rsp = NULL;
    }
    OSSL_CMP_MSG_free(other);
    return rsp;
}
