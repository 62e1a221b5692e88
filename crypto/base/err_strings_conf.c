/* The texts of the errors from ERR_LIB_CONF, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/conferr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_conf[] = {
    {CONF_R_MISSING_CLOSE_SQUARE_BRACKET, "missing close square bracket"},
    {CONF_R_MISSING_EQUAL_SIGN, "missing equal sign"},
    {CONF_R_NO_CLOSE_BRACE, "no close brace"},
    {CONF_R_UNABLE_TO_CREATE_NEW_SECTION, "unable to create new section"},
    {CONF_R_VARIABLE_HAS_NO_VALUE, "variable has no value"},
    {CONF_R_NO_CONF, "no conf"},
    {CONF_R_NO_CONF_OR_ENVIRONMENT_VARIABLE, "no conf or environment variable"},
    {CONF_R_NO_SECTION, "no section"},
    {CONF_R_NO_VALUE, "no value"},
    {CONF_R_MODULE_INITIALIZATION_ERROR, "module initialization error"},
    {CONF_R_ERROR_LOADING_DSO, "error loading dso"},
    {CONF_R_RECURSIVE_DIRECTORY_INCLUDE, "recursive directory include"},
    {CONF_R_MISSING_INIT_FUNCTION, "missing init function"},
    {CONF_R_UNKNOWN_MODULE_NAME, "unknown module name"},
    {CONF_R_NO_SUCH_FILE, "no such file"},
    {CONF_R_LIST_CANNOT_BE_NULL, "list cannot be null"},
    {CONF_R_VARIABLE_EXPANSION_TOO_LONG, "variable expansion too long"},
    {CONF_R_SSL_COMMAND_SECTION_EMPTY, "ssl command section empty"},
    {CONF_R_SSL_COMMAND_SECTION_NOT_FOUND, "ssl command section not found"},
    {CONF_R_SSL_SECTION_EMPTY, "ssl section empty"},
    {CONF_R_SSL_SECTION_NOT_FOUND, "ssl section not found"},
    {CONF_R_NUMBER_TOO_LARGE, "number too large"},
    {CONF_R_INVALID_PRAGMA, "invalid pragma"},
    {CONF_R_MANDATORY_BRACES_IN_VARIABLE_EXPANSION, "mandatory braces in variable expansion"},
    {CONF_R_OPENSSL_CONF_REFERENCES_MISSING_SECTION, "openssl conf references missing section"},
    {CONF_R_RELATIVE_PATH, "relative path"},
    {CONF_R_RECURSIVE_SECTION_REFERENCE, "recursive section reference"},
    {0, ""},
};
