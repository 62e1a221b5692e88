/* Certificate Transparency at a client (RFC 6962): what the server shows of its certificate's
 * being logged, and what the program makes of it. SSL_CTX_set_ct_validation_callback(3). */
#ifndef ASSAY_SSL_CT_CT_H
#define ASSAY_SSL_CT_CT_H

#include "ssl/conn.h"

void ct_forget(SSL *s); /* the timestamps that were collected */

/* After the server was verified: asks the program's callback. false: FATAL was called. */
bool ct_check(SSL *s);

#endif
