/* DER out of a BIO, which has no end that one could see. */
#ifndef ASSAY_DER_BIO_H
#define ASSAY_DER_BIO_H

#include <openssl/bio.h>

#include "crypto/bytes/builder.h"

/* Appends the next element, and reads no byte behind it. What it says of its length is believed
 * when the bytes are there. false, with an error unless there was nothing at all. */
bool der_read_bio(BIO *in, struct builder *b);

#endif
