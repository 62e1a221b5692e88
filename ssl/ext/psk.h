/* pre_shared_key (RFC 8446, 4.2.11), the part that isn't an extension like the others. */
#ifndef ASSAY_SSL_EXT_PSK_H
#define ASSAY_SSL_EXT_PSK_H

#include "ssl/hs/hs.h"

/* The ClientHello in `message` is whole but for its binders, at s->hs->binders_at (from the
 * message's first byte): computes them. Writes the message's length into its header first, since
 * the binders cover it. */
bool ext_psk_fill_binders(SSL *s, struct builder *message);
/* At a server, once the suite is known: of the identities that were offered takes the first that
 * this end knows and whose hash is the suite's; its binder must be right (FATAL). Sets psk,
 * psk_index and psk_used, or leaves them unset. The ClientHello isn't in the transcript yet. */
enum hs_result ext_psk_choose(SSL *s);
/* Whether early data may be taken as far as age, ALPN, SNI and the program's callback say. */
bool ext_early_data_allowed(SSL *s);

#endif
