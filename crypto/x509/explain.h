/* Raises the errors that tell why bytes, which a parser refused, aren't what they should be. */
#ifndef ASSAY_X509_EXPLAIN_H
#define ASSAY_X509_EXPLAIN_H

#include "crypto/bytes/reader.h"

void x509_explain(struct slice der);
void x509_name_explain(struct slice der);

#endif
