/* openssl cms: what its options come to, for the work in cms_work.c and the files beside it. */
#ifndef ASSAY_APPS_CMS_H
#define ASSAY_APPS_CMS_H

#include <openssl/cms.h>
#include <openssl/x509_vfy.h>

#include "apps/app.h"
#include "apps/store.h"

enum cms_operation {
    CMS_NO_OPERATION,
    CMS_ENCRYPT,
    CMS_DECRYPT,
    CMS_SIGN,
    CMS_RESIGN,
    CMS_VERIFY,
    CMS_SIGN_RECEIPT,
    CMS_VERIFY_RECEIPT,
    CMS_DIGEST_CREATE,
    CMS_DIGEST_VERIFY,
    CMS_COMPRESS,
    CMS_UNCOMPRESS,
    CMS_ENCRYPTED_ENCRYPT,
    CMS_ENCRYPTED_DECRYPT,
    CMS_DATA_CREATE,
    CMS_DATA_OUT,
    CMS_OUT,
};

/* What the command ends with: EXIT CODES of openssl-cms(1). */
enum {
    CMS_DONE,
    CMS_MISUSED,
    CMS_UNREADABLE,
    CMS_NOT_MADE,
    CMS_NOT_OPENED,
    CMS_NO_SIGNERS_OUT,
    CMS_NOT_WRITTEN
};

/* A signer with its key, or a recipient, and what -keyopt says of it. */
struct cms_party {
    const char *cert, *key;
    struct opt_list params;
};
struct cms_parties {
    size_t n;
    struct cms_party v[OPT_LIST_MAX];
};

/* A secret in hex. */
struct cms_bytes {
    unsigned char *data;
    long len;
};

struct cms_job {
    enum cms_operation op;
    unsigned flags;
    enum opt_format in_format, out_format, receipt_format, key_format;
    const char *in, *out, *content, *cert_file, *certs_out, *receipt, *pass;
    const char *signer, *key, *recipient, *originator; /* where there is but one */
    struct cms_parties signers, recipients;
    struct cms_bytes secret, secret_id;
    const char *password;
    const EVP_CIPHER *cipher, *wrap;
    const EVP_MD *digest;
    ASN1_OBJECT *content_type;
    struct ca_sources trusted;
    X509_VERIFY_PARAM *param; /* NULL: none was given */
    const char *to, *from, *subject;
    bool noout, prints, prints_request, verify_code;
    bool has_nameopt;
    unsigned long nameopt;
    /* A receipt is asked for: of whom (-1: of those of the list), and to whom. */
    int receipts_of;
    struct opt_list receipts_from, receipts_to;
};

/* All of it, messages included; the exit code. */
int cms_work(const struct cms_job *j);

/* ---- cms_receipt.c ---- */

/* Whether one is asked for; put among a signer's attributes; those of a message shown on standard
 * error. */
bool cms_asks_receipt(const struct cms_job *j);
bool cms_ask_receipt(const struct cms_job *j, CMS_SignerInfo *si);
void cms_show_requests(CMS_ContentInfo *cms);

#endif
