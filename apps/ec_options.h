/* What pkey, ec and ecparam have in common: how keys of curves are to be written. */
#ifndef ASSAY_APPS_EC_OPTIONS_H
#define ASSAY_APPS_EC_OPTIONS_H

#include <stdbool.h>

/* Are they names of a point's form and of an encoding of parameters (NULL: not given)? false after
 * a message. */
bool ec_writing_agrees(const char *conv_form, const char *param_enc);

#endif
