/* Raises the errors that tell why bytes, which a parser refused, aren't what they should be. */
#ifndef ASSAY_X509_EXPLAIN_H
#define ASSAY_X509_EXPLAIN_H

#include <openssl/asn1.h>

#include "crypto/bytes/reader.h"

void x509_explain(struct slice der);
void x509_name_explain(struct slice der);

/* A certificate field by field, for its item's ASN1_EXTERN_FUNCS. */
int x509_item_print(BIO *out, const ASN1_VALUE **pval, int indent, const char *fname,
                    const ASN1_PCTX *pctx);

#endif
