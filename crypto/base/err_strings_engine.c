/* The texts of the errors from ERR_LIB_ENGINE, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/engineerr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_engine[] = {
    {ENGINE_R_ALREADY_LOADED, "already loaded"},
    {ENGINE_R_UNIMPLEMENTED_PUBLIC_KEY_METHOD, "unimplemented public key method"},
    {ENGINE_R_ENGINE_CONFIGURATION_ERROR, "engine configuration error"},
    {ENGINE_R_CONFLICTING_ENGINE_ID, "conflicting engine id"},
    {ENGINE_R_DSO_FAILURE, "DSO failure"},
    {ENGINE_R_ENGINE_IS_NOT_IN_LIST, "engine is not in the list"},
    {ENGINE_R_FINISH_FAILED, "finish failed"},
    {ENGINE_R_ID_OR_NAME_MISSING, "'id' or 'name' missing"},
    {ENGINE_R_INIT_FAILED, "init failed"},
    {ENGINE_R_INTERNAL_LIST_ERROR, "internal list error"},
    {ENGINE_R_NOT_LOADED, "not loaded"},
    {ENGINE_R_NO_SUCH_ENGINE, "no such engine"},
    {ENGINE_R_NOT_INITIALISED, "not initialised"},
    {ENGINE_R_CTRL_COMMAND_NOT_IMPLEMENTED, "ctrl command not implemented"},
    {ENGINE_R_NO_CONTROL_FUNCTION, "no control function"},
    {ENGINE_R_NO_LOAD_FUNCTION, "no load function"},
    {ENGINE_R_FAILED_LOADING_PRIVATE_KEY, "failed loading private key"},
    {ENGINE_R_FAILED_LOADING_PUBLIC_KEY, "failed loading public key"},
    {ENGINE_R_NO_REFERENCE, "no reference"},
    {ENGINE_R_DSO_NOT_FOUND, "dso not found"},
    {ENGINE_R_ARGUMENT_IS_NOT_A_NUMBER, "argument is not a number"},
    {ENGINE_R_CMD_NOT_EXECUTABLE, "cmd not executable"},
    {ENGINE_R_COMMAND_TAKES_INPUT, "command takes input"},
    {ENGINE_R_COMMAND_TAKES_NO_INPUT, "command takes no input"},
    {ENGINE_R_INVALID_CMD_NAME, "invalid cmd name"},
    {ENGINE_R_INVALID_CMD_NUMBER, "invalid cmd number"},
    {ENGINE_R_INVALID_ARGUMENT, "invalid argument"},
    {ENGINE_R_NO_INDEX, "no index"},
    {ENGINE_R_VERSION_INCOMPATIBILITY, "version incompatibility"},
    {ENGINE_R_UNIMPLEMENTED_CIPHER, "unimplemented cipher"},
    {ENGINE_R_UNIMPLEMENTED_DIGEST, "unimplemented digest"},
    {ENGINE_R_ENGINES_SECTION_ERROR, "engines section error"},
    {ENGINE_R_ENGINE_SECTION_ERROR, "engine section error"},
    {ENGINE_R_INVALID_STRING, "invalid string"},
    {ENGINE_R_INVALID_INIT_VALUE, "invalid init value"},
    {0, ""},
};
