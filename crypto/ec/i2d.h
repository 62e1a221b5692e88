/* What an i2d_ function does with the bytes that were built. */
#ifndef ASSAY_EC_I2D_H
#define ASSAY_EC_I2D_H

#include "crypto/bytes/builder.h"

/* Ends the builder. With out NULL the length alone; with *out NULL the bytes become the caller's;
 * else they are written there, and *out moves on. `failure` if building failed. */
int ec_i2d(struct builder *b, unsigned char **out, int failure);

#endif
