/* openssl errstr: openssl-errstr(1). */
#include <openssl/err.h>
#include <stdlib.h>

#include "apps/app.h"
#include "apps/commands.h"

const struct opt errstr_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"errnum", OPT_PARAM, NULL, "Error number(s) to decode"},
    {0},
};

int errstr_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options] errnum...", errstr_options), status = EXIT_SUCCESS;
    if (i <= 0)
        return opt_exit(i);
    for (; i < argc; i++) {
        unsigned long code;
        char text[256];
        if (sscanf(argv[i], "%lx", &code) != 1) {
            status = EXIT_FAILURE;
            continue;
        }
        ERR_error_string_n(code, text, sizeof(text));
        puts(text);
    }
    return status;
}
