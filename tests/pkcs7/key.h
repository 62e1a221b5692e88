/* An RSA key and its certificate, by `openssl req -x509`. */
/* clang-format off */
static const char key_pem[] =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIICeAIBADANBgkqhkiG9w0BAQEFAASCAmIwggJeAgEAAoGBALKUj3w0rX30tFgs\n"
    "Zf28AKLdB9HYn/3IJiYbliJMKt6IpZKDiNmhwHhyJKS4uwZlQ6Qf/vzdtBZKlJgZ\n"
    "E9kd1qooqXlHlkEao2VGmXIxh0BA8iti5K9l305LF5B3pWv5ypyjUxMdE+wJSES0\n"
    "diXxDpSPO5aa5gp5shGlgLQwlak9AgMBAAECgYEAl4v7OCx8DqfbY/hJlUo2P//S\n"
    "4wIyw+tWdIB0qCZ7Ot47pFp7iDT8YTp8Xk1maccF4AJHIdADQ+eGsoyVi2sG/3S3\n"
    "4vU+VAmJ5rVjN1zZ+HLvZkeRuC24HLHJZj9QR21krjAbFktvHDzMILowYDMYp4Mk\n"
    "+fN9W9LuL1GJUW9iqwECQQDf+dy6Pk7R8tuLQxZTMeMUtVrGRQTw8YQQGjeaS1C2\n"
    "5b+cemtCiJIbUqN9F6fLfuzWlj+gMIpPKPfFE/Q5+OMPAkEAzB0XMGTdoFcOAbLy\n"
    "/l04Sho7S6Xaek3HYuD0qdeSSXdxZ7lmRu3bWQFHCs6cU4zhoLn5ezDdLp0feaVx\n"
    "7h++8wJAAJg7O8tajjgk2RPOhV4GilGI8inQv4sEnL5VE3XLuxCVF6dDjaOrL6Ni\n"
    "h7x+V434twEjHhvC4j7rmXxaE6VThQJBAIltKLjHoMSc+GxCbQLABu81nCjBwUjJ\n"
    "Z252oaRc5Tybs/ovROKKsT3K82ceVviWCS/rJ0M/UhxZY+DGeN/n9esCQQCrYOr1\n"
    "hB9uUtaLspCKCZ7n3oqeDbBwJVD1SHi2JKZ3SfzA2h4ZDW1hNF/ZB+rGcxBW3NN+\n"
    "v0JEohcCWSWN8ndI\n"
    "-----END PRIVATE KEY-----\n";

static const char cert_pem[] =
    "-----BEGIN CERTIFICATE-----\n"
    "MIICBzCCAXCgAwIBAgIUfd4dataYE/cL2eJmtssaUXtazz8wDQYJKoZIhvcNAQEL\n"
    "BQAwDjEMMAoGA1UEAwwDcnNhMCAXDTI2MTEyMjA0MzEwNVoYDzIwNjUwMzIyMDQz\n"
    "MTA1WjAOMQwwCgYDVQQDDANyc2EwgZ8wDQYJKoZIhvcNAQEBBQADgY0AMIGJAoGB\n"
    "ALKUj3w0rX30tFgsZf28AKLdB9HYn/3IJiYbliJMKt6IpZKDiNmhwHhyJKS4uwZl\n"
    "Q6Qf/vzdtBZKlJgZE9kd1qooqXlHlkEao2VGmXIxh0BA8iti5K9l305LF5B3pWv5\n"
    "ypyjUxMdE+wJSES0diXxDpSPO5aa5gp5shGlgLQwlak9AgMBAAGjYDBeMB0GA1Ud\n"
    "DgQWBBTwrpvZvnf3PLHQpY4UWHZ8OLC7ODAfBgNVHSMEGDAWgBTwrpvZvnf3PLHQ\n"
    "pY4UWHZ8OLC7ODAPBgNVHRMBAf8EBTADAQH/MAsGA1UdDwQEAwICpDANBgkqhkiG\n"
    "9w0BAQsFAAOBgQAm0x+ziGJ7dpKVg4cPmNNF8TGClPyutT5PSw12h+p6NiuHZMZn\n"
    "9kt/mYuBBqOZMy9aIKxuwBohD9X6yz3wFpvXED50S02AoFsAIwEa3fP13iT34YIT\n"
    "DA91wm7ktXO6hrpgSwkAI+aldclFIroGv/mxiI1mtTrlBaEYs2zOntogCg==\n"
    "-----END CERTIFICATE-----\n";
/* clang-format on */
