/* The texts of the errors from ERR_LIB_DSO, in the order of their numbers, which no public header
 * has names for. */
#include "crypto/base/err_strings.h"

/* clang-format off: a record a line */
const struct err_reason err_reasons_dso[] = {
    {100, "control command failed"},
    {101, "filename too big"},
    {102, "cleanup method function failed"},
    {103, "could not load the shared library"},
    {104, "a null shared library handle was used"},
    {105, "the meth_data stack is corrupt"},
    {106, "could not bind to the requested symbol name"},
    {107, "could not unload the shared library"},
    {108, "functionality not supported"},
    {109, "name translation failed"},
    {110, "dso already loaded"},
    {111, "no filename"},
    {112, "set filename failed"},
    {113, "empty file structure"},
    {114, "failure"},
    {115, "incorrect file syntax"},
    {0, ""},
};
