/* The optimized block functions of MD5; ref/md5.h has the contract. */
#ifndef ASSAY_OPT_MD5_H
#define ASSAY_OPT_MD5_H

#include "ref/md5.h"

md5_blocks_fn md5_blocks_tuned;

#endif
