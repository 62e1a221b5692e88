/* Whether a name in a certificate, `pattern`, is the one that is looked for; flags are those of
 * X509_check_host(3). */
#ifndef ASSAY_X509V3_MATCH_H
#define ASSAY_X509V3_MATCH_H

#include "crypto/bytes/reader.h"

bool match_host(struct slice pattern, struct slice name, unsigned flags);
bool match_email(struct slice pattern, struct slice name, unsigned flags);
bool match_bytes(struct slice pattern, struct slice name, unsigned flags);

#endif
