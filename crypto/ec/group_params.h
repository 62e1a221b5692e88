/* Groups in the parameters of EVP_PKEY-EC(7). */
#ifndef ASSAY_EC_GROUP_PARAMS_H
#define ASSAY_EC_GROUP_PARAMS_H

#include <openssl/param_build.h>

#include "crypto/ec/group.h"

/* The NID of a curve by any of its names, in any case; or NID_undef. */
int ec_curve_by_name(const char *name);

/* By name or in full. Raises what is wrong. */
bool ec_group_from_params(EC_GROUP *g, const OSSL_PARAM params[]);

/* What may change afterwards: encoding, point-format, seed. */
bool ec_group_set_params(EC_GROUP *g, const OSSL_PARAM params[]);

/* `to` gets what fromdata needs, `params` what is asked for. */
bool ec_group_export(const EC_GROUP *g, OSSL_PARAM_BLD *to);
bool ec_group_get_params(const EC_GROUP *g, OSSL_PARAM params[]);

const char *ec_form_name(point_conversion_form_t form);
bool ec_form_by_name(const char *name, point_conversion_form_t *form);

#endif
