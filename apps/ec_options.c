#include "apps/ec_options.h"

#include <stdio.h>
#include <string.h>

#include "apps/app.h"

static bool one_of(const char *value, const char *const *allowed)
{
    if (value == NULL)
        return true;
    for (const char *const *a = allowed; *a != NULL; a++)
        if (strcmp(value, *a) == 0)
            return true;
    fprintf(stderr, "%s: Value must be one of:\n", app_name);
    for (; *allowed != NULL; allowed++)
        fprintf(stderr, "\t%s\n", *allowed);
    opt_summary_hint();
    return false;
}

bool ec_writing_agrees(const char *conv_form, const char *param_enc)
{
    static const char *const forms[] = {"uncompressed", "compressed", "hybrid", NULL};
    static const char *const encodings[] = {"named_curve", "explicit", NULL};
    return one_of(conv_form, forms) && one_of(param_enc, encodings);
}
