/* The table of objects. Made by crypto/obj/objects.sh of crypto/obj/objects.txt. */
#include "crypto/obj/obj.h"

/* clang-format off: a record a line */
const char obj_text[] = "\0"
    "UNDEF\0" "undefined\0" "\0" /* 0 */
    "rsadsi\0" "RSA Data Security, Inc.\0" "1.2.840.113549\0" /* 1 */
    "pkcs\0" "RSA Data Security, Inc. PKCS\0" "1.2.840.113549.1\0" /* 2 */
    "MD2\0" "md2\0" "1.2.840.113549.2.2\0" /* 3 */
    "MD5\0" "md5\0" "1.2.840.113549.2.5\0" /* 4 */
    "RC4\0" "rc4\0" "1.2.840.113549.3.4\0" /* 5 */
    "rsaEncryption\0" "rsaEncryption\0" "1.2.840.113549.1.1.1\0" /* 6 */
    "RSA-MD2\0" "md2WithRSAEncryption\0" "1.2.840.113549.1.1.2\0" /* 7 */
    "RSA-MD5\0" "md5WithRSAEncryption\0" "1.2.840.113549.1.1.4\0" /* 8 */
    "PBE-MD2-DES\0" "pbeWithMD2AndDES-CBC\0" "1.2.840.113549.1.5.1\0" /* 9 */
    "PBE-MD5-DES\0" "pbeWithMD5AndDES-CBC\0" "1.2.840.113549.1.5.3\0" /* 10 */
    "X500\0" "directory services (X.500)\0" "2.5\0" /* 11 */
    "X509\0" "X509\0" "2.5.4\0" /* 12 */
    "CN\0" "commonName\0" "2.5.4.3\0" /* 13 */
    "C\0" "countryName\0" "2.5.4.6\0" /* 14 */
    "L\0" "localityName\0" "2.5.4.7\0" /* 15 */
    "ST\0" "stateOrProvinceName\0" "2.5.4.8\0" /* 16 */
    "O\0" "organizationName\0" "2.5.4.10\0" /* 17 */
    "OU\0" "organizationalUnitName\0" "2.5.4.11\0" /* 18 */
    "RSA\0" "rsa\0" "2.5.8.1.1\0" /* 19 */
    "pkcs7\0" "pkcs7\0" "1.2.840.113549.1.7\0" /* 20 */
    "pkcs7-data\0" "pkcs7-data\0" "1.2.840.113549.1.7.1\0" /* 21 */
    "pkcs7-signedData\0" "pkcs7-signedData\0" "1.2.840.113549.1.7.2\0" /* 22 */
    "pkcs7-envelopedData\0" "pkcs7-envelopedData\0" "1.2.840.113549.1.7.3\0" /* 23 */
    "pkcs7-signedAndEnvelopedData\0" "pkcs7-signedAndEnvelopedData\0" "1.2.840.113549.1.7.4\0" /* 24 */
    "pkcs7-digestData\0" "pkcs7-digestData\0" "1.2.840.113549.1.7.5\0" /* 25 */
    "pkcs7-encryptedData\0" "pkcs7-encryptedData\0" "1.2.840.113549.1.7.6\0" /* 26 */
    "pkcs3\0" "pkcs3\0" "1.2.840.113549.1.3\0" /* 27 */
    "dhKeyAgreement\0" "dhKeyAgreement\0" "1.2.840.113549.1.3.1\0" /* 28 */
    "DES-ECB\0" "des-ecb\0" "1.3.14.3.2.6\0" /* 29 */
    "DES-CFB\0" "des-cfb\0" "1.3.14.3.2.9\0" /* 30 */
    "DES-CBC\0" "des-cbc\0" "1.3.14.3.2.7\0" /* 31 */
    "DES-EDE\0" "des-ede\0" "1.3.14.3.2.17\0" /* 32 */
    "DES-EDE3\0" "des-ede3\0" "\0" /* 33 */
    "IDEA-CBC\0" "idea-cbc\0" "1.3.6.1.4.1.188.7.1.1.2\0" /* 34 */
    "IDEA-CFB\0" "idea-cfb\0" "\0" /* 35 */
    "IDEA-ECB\0" "idea-ecb\0" "\0" /* 36 */
    "RC2-CBC\0" "rc2-cbc\0" "1.2.840.113549.3.2\0" /* 37 */
    "RC2-ECB\0" "rc2-ecb\0" "\0" /* 38 */
    "RC2-CFB\0" "rc2-cfb\0" "\0" /* 39 */
    "RC2-OFB\0" "rc2-ofb\0" "\0" /* 40 */
    "SHA\0" "sha\0" "1.3.14.3.2.18\0" /* 41 */
    "RSA-SHA\0" "shaWithRSAEncryption\0" "1.3.14.3.2.15\0" /* 42 */
    "DES-EDE-CBC\0" "des-ede-cbc\0" "\0" /* 43 */
    "DES-EDE3-CBC\0" "des-ede3-cbc\0" "1.2.840.113549.3.7\0" /* 44 */
    "DES-OFB\0" "des-ofb\0" "1.3.14.3.2.8\0" /* 45 */
    "IDEA-OFB\0" "idea-ofb\0" "\0" /* 46 */
    "pkcs9\0" "pkcs9\0" "1.2.840.113549.1.9\0" /* 47 */
    "emailAddress\0" "emailAddress\0" "1.2.840.113549.1.9.1\0" /* 48 */
    "unstructuredName\0" "unstructuredName\0" "1.2.840.113549.1.9.2\0" /* 49 */
    "contentType\0" "contentType\0" "1.2.840.113549.1.9.3\0" /* 50 */
    "messageDigest\0" "messageDigest\0" "1.2.840.113549.1.9.4\0" /* 51 */
    "signingTime\0" "signingTime\0" "1.2.840.113549.1.9.5\0" /* 52 */
    "countersignature\0" "countersignature\0" "1.2.840.113549.1.9.6\0" /* 53 */
    "challengePassword\0" "challengePassword\0" "1.2.840.113549.1.9.7\0" /* 54 */
    "unstructuredAddress\0" "unstructuredAddress\0" "1.2.840.113549.1.9.8\0" /* 55 */
    "extendedCertificateAttributes\0" "extendedCertificateAttributes\0" "1.2.840.113549.1.9.9\0" /* 56 */
    "Netscape\0" "Netscape Communications Corp.\0" "2.16.840.1.113730\0" /* 57 */
    "nsCertExt\0" "Netscape Certificate Extension\0" "2.16.840.1.113730.1\0" /* 58 */
    "nsDataType\0" "Netscape Data Type\0" "2.16.840.1.113730.2\0" /* 59 */
    "DES-EDE-CFB\0" "des-ede-cfb\0" "\0" /* 60 */
    "DES-EDE3-CFB\0" "des-ede3-cfb\0" "\0" /* 61 */
    "DES-EDE-OFB\0" "des-ede-ofb\0" "\0" /* 62 */
    "DES-EDE3-OFB\0" "des-ede3-ofb\0" "\0" /* 63 */
    "SHA1\0" "sha1\0" "1.3.14.3.2.26\0" /* 64 */
    "RSA-SHA1\0" "sha1WithRSAEncryption\0" "1.2.840.113549.1.1.5\0" /* 65 */
    "DSA-SHA\0" "dsaWithSHA\0" "1.3.14.3.2.13\0" /* 66 */
    "DSA-old\0" "dsaEncryption-old\0" "1.3.14.3.2.12\0" /* 67 */
    "PBE-SHA1-RC2-64\0" "pbeWithSHA1AndRC2-CBC\0" "1.2.840.113549.1.5.11\0" /* 68 */
    "PBKDF2\0" "PBKDF2\0" "1.2.840.113549.1.5.12\0" /* 69 */
    "DSA-SHA1-old\0" "dsaWithSHA1-old\0" "1.3.14.3.2.27\0" /* 70 */
    "nsCertType\0" "Netscape Cert Type\0" "2.16.840.1.113730.1.1\0" /* 71 */
    "nsBaseUrl\0" "Netscape Base Url\0" "2.16.840.1.113730.1.2\0" /* 72 */
    "nsRevocationUrl\0" "Netscape Revocation Url\0" "2.16.840.1.113730.1.3\0" /* 73 */
    "nsCaRevocationUrl\0" "Netscape CA Revocation Url\0" "2.16.840.1.113730.1.4\0" /* 74 */
    "nsRenewalUrl\0" "Netscape Renewal Url\0" "2.16.840.1.113730.1.7\0" /* 75 */
    "nsCaPolicyUrl\0" "Netscape CA Policy Url\0" "2.16.840.1.113730.1.8\0" /* 76 */
    "nsSslServerName\0" "Netscape SSL Server Name\0" "2.16.840.1.113730.1.12\0" /* 77 */
    "nsComment\0" "Netscape Comment\0" "2.16.840.1.113730.1.13\0" /* 78 */
    "nsCertSequence\0" "Netscape Certificate Sequence\0" "2.16.840.1.113730.2.5\0" /* 79 */
    "DESX-CBC\0" "desx-cbc\0" "\0" /* 80 */
    "id-ce\0" "id-ce\0" "2.5.29\0" /* 81 */
    "subjectKeyIdentifier\0" "X509v3 Subject Key Identifier\0" "2.5.29.14\0" /* 82 */
    "keyUsage\0" "X509v3 Key Usage\0" "2.5.29.15\0" /* 83 */
    "privateKeyUsagePeriod\0" "X509v3 Private Key Usage Period\0" "2.5.29.16\0" /* 84 */
    "subjectAltName\0" "X509v3 Subject Alternative Name\0" "2.5.29.17\0" /* 85 */
    "issuerAltName\0" "X509v3 Issuer Alternative Name\0" "2.5.29.18\0" /* 86 */
    "basicConstraints\0" "X509v3 Basic Constraints\0" "2.5.29.19\0" /* 87 */
    "crlNumber\0" "X509v3 CRL Number\0" "2.5.29.20\0" /* 88 */
    "certificatePolicies\0" "X509v3 Certificate Policies\0" "2.5.29.32\0" /* 89 */
    "authorityKeyIdentifier\0" "X509v3 Authority Key Identifier\0" "2.5.29.35\0" /* 90 */
    "BF-CBC\0" "bf-cbc\0" "1.3.6.1.4.1.3029.1.2\0" /* 91 */
    "BF-ECB\0" "bf-ecb\0" "\0" /* 92 */
    "BF-CFB\0" "bf-cfb\0" "\0" /* 93 */
    "BF-OFB\0" "bf-ofb\0" "\0" /* 94 */
    "MDC2\0" "mdc2\0" "2.5.8.3.101\0" /* 95 */
    "RSA-MDC2\0" "mdc2WithRSA\0" "2.5.8.3.100\0" /* 96 */
    "RC4-40\0" "rc4-40\0" "\0" /* 97 */
    "RC2-40-CBC\0" "rc2-40-cbc\0" "\0" /* 98 */
    "GN\0" "givenName\0" "2.5.4.42\0" /* 99 */
    "SN\0" "surname\0" "2.5.4.4\0" /* 100 */
    "initials\0" "initials\0" "2.5.4.43\0" /* 101 */
    "uid\0" "uniqueIdentifier\0" "0.9.2342.19200300.100.1.44\0" /* 102 */
    "crlDistributionPoints\0" "X509v3 CRL Distribution Points\0" "2.5.29.31\0" /* 103 */
    "RSA-NP-MD5\0" "md5WithRSA\0" "1.3.14.3.2.3\0" /* 104 */
    "serialNumber\0" "serialNumber\0" "2.5.4.5\0" /* 105 */
    "title\0" "title\0" "2.5.4.12\0" /* 106 */
    "description\0" "description\0" "2.5.4.13\0" /* 107 */
    "CAST5-CBC\0" "cast5-cbc\0" "1.2.840.113533.7.66.10\0" /* 108 */
    "CAST5-ECB\0" "cast5-ecb\0" "\0" /* 109 */
    "CAST5-CFB\0" "cast5-cfb\0" "\0" /* 110 */
    "CAST5-OFB\0" "cast5-ofb\0" "\0" /* 111 */
    "pbeWithMD5AndCast5CBC\0" "pbeWithMD5AndCast5CBC\0" "1.2.840.113533.7.66.12\0" /* 112 */
    "DSA-SHA1\0" "dsaWithSHA1\0" "1.2.840.10040.4.3\0" /* 113 */
    "MD5-SHA1\0" "md5-sha1\0" "\0" /* 114 */
    "RSA-SHA1-2\0" "sha1WithRSA\0" "1.3.14.3.2.29\0" /* 115 */
    "DSA\0" "dsaEncryption\0" "1.2.840.10040.4.1\0" /* 116 */
    "RIPEMD160\0" "ripemd160\0" "1.3.36.3.2.1\0" /* 117 */
    "RSA-RIPEMD160\0" "ripemd160WithRSA\0" "1.3.36.3.3.1.2\0" /* 119 */
    "RC5-CBC\0" "rc5-cbc\0" "1.2.840.113549.3.8\0" /* 120 */
    "RC5-ECB\0" "rc5-ecb\0" "\0" /* 121 */
    "RC5-CFB\0" "rc5-cfb\0" "\0" /* 122 */
    "RC5-OFB\0" "rc5-ofb\0" "\0" /* 123 */
    "ZLIB\0" "zlib compression\0" "1.2.840.113549.1.9.16.3.8\0" /* 125 */
    "extendedKeyUsage\0" "X509v3 Extended Key Usage\0" "2.5.29.37\0" /* 126 */
    "PKIX\0" "PKIX\0" "1.3.6.1.5.5.7\0" /* 127 */
    "id-kp\0" "id-kp\0" "1.3.6.1.5.5.7.3\0" /* 128 */
    "serverAuth\0" "TLS Web Server Authentication\0" "1.3.6.1.5.5.7.3.1\0" /* 129 */
    "clientAuth\0" "TLS Web Client Authentication\0" "1.3.6.1.5.5.7.3.2\0" /* 130 */
    "codeSigning\0" "Code Signing\0" "1.3.6.1.5.5.7.3.3\0" /* 131 */
    "emailProtection\0" "E-mail Protection\0" "1.3.6.1.5.5.7.3.4\0" /* 132 */
    "timeStamping\0" "Time Stamping\0" "1.3.6.1.5.5.7.3.8\0" /* 133 */
    "msCodeInd\0" "Microsoft Individual Code Signing\0" "1.3.6.1.4.1.311.2.1.21\0" /* 134 */
    "msCodeCom\0" "Microsoft Commercial Code Signing\0" "1.3.6.1.4.1.311.2.1.22\0" /* 135 */
    "msCTLSign\0" "Microsoft Trust List Signing\0" "1.3.6.1.4.1.311.10.3.1\0" /* 136 */
    "msSGC\0" "Microsoft Server Gated Crypto\0" "1.3.6.1.4.1.311.10.3.3\0" /* 137 */
    "msEFS\0" "Microsoft Encrypted File System\0" "1.3.6.1.4.1.311.10.3.4\0" /* 138 */
    "nsSGC\0" "Netscape Server Gated Crypto\0" "2.16.840.1.113730.4.1\0" /* 139 */
    "deltaCRL\0" "X509v3 Delta CRL Indicator\0" "2.5.29.27\0" /* 140 */
    "CRLReason\0" "X509v3 CRL Reason Code\0" "2.5.29.21\0" /* 141 */
    "invalidityDate\0" "Invalidity Date\0" "2.5.29.24\0" /* 142 */
    "SXNetID\0" "Strong Extranet ID\0" "1.3.101.1.4.1\0" /* 143 */
    "PBE-SHA1-RC4-128\0" "pbeWithSHA1And128BitRC4\0" "1.2.840.113549.1.12.1.1\0" /* 144 */
    "PBE-SHA1-RC4-40\0" "pbeWithSHA1And40BitRC4\0" "1.2.840.113549.1.12.1.2\0" /* 145 */
    "PBE-SHA1-3DES\0" "pbeWithSHA1And3-KeyTripleDES-CBC\0" "1.2.840.113549.1.12.1.3\0" /* 146 */
    "PBE-SHA1-2DES\0" "pbeWithSHA1And2-KeyTripleDES-CBC\0" "1.2.840.113549.1.12.1.4\0" /* 147 */
    "PBE-SHA1-RC2-128\0" "pbeWithSHA1And128BitRC2-CBC\0" "1.2.840.113549.1.12.1.5\0" /* 148 */
    "PBE-SHA1-RC2-40\0" "pbeWithSHA1And40BitRC2-CBC\0" "1.2.840.113549.1.12.1.6\0" /* 149 */
    "keyBag\0" "keyBag\0" "1.2.840.113549.1.12.10.1.1\0" /* 150 */
    "pkcs8ShroudedKeyBag\0" "pkcs8ShroudedKeyBag\0" "1.2.840.113549.1.12.10.1.2\0" /* 151 */
    "certBag\0" "certBag\0" "1.2.840.113549.1.12.10.1.3\0" /* 152 */
    "crlBag\0" "crlBag\0" "1.2.840.113549.1.12.10.1.4\0" /* 153 */
    "secretBag\0" "secretBag\0" "1.2.840.113549.1.12.10.1.5\0" /* 154 */
    "safeContentsBag\0" "safeContentsBag\0" "1.2.840.113549.1.12.10.1.6\0" /* 155 */
    "friendlyName\0" "friendlyName\0" "1.2.840.113549.1.9.20\0" /* 156 */
    "localKeyID\0" "localKeyID\0" "1.2.840.113549.1.9.21\0" /* 157 */
    "x509Certificate\0" "x509Certificate\0" "1.2.840.113549.1.9.22.1\0" /* 158 */
    "sdsiCertificate\0" "sdsiCertificate\0" "1.2.840.113549.1.9.22.2\0" /* 159 */
    "x509Crl\0" "x509Crl\0" "1.2.840.113549.1.9.23.1\0" /* 160 */
    "PBES2\0" "PBES2\0" "1.2.840.113549.1.5.13\0" /* 161 */
    "PBMAC1\0" "PBMAC1\0" "1.2.840.113549.1.5.14\0" /* 162 */
    "hmacWithSHA1\0" "hmacWithSHA1\0" "1.2.840.113549.2.7\0" /* 163 */
    "id-qt-cps\0" "Policy Qualifier CPS\0" "1.3.6.1.5.5.7.2.1\0" /* 164 */
    "id-qt-unotice\0" "Policy Qualifier User Notice\0" "1.3.6.1.5.5.7.2.2\0" /* 165 */
    "RC2-64-CBC\0" "rc2-64-cbc\0" "\0" /* 166 */
    "SMIME-CAPS\0" "S/MIME Capabilities\0" "1.2.840.113549.1.9.15\0" /* 167 */
    "PBE-MD2-RC2-64\0" "pbeWithMD2AndRC2-CBC\0" "1.2.840.113549.1.5.4\0" /* 168 */
    "PBE-MD5-RC2-64\0" "pbeWithMD5AndRC2-CBC\0" "1.2.840.113549.1.5.6\0" /* 169 */
    "PBE-SHA1-DES\0" "pbeWithSHA1AndDES-CBC\0" "1.2.840.113549.1.5.10\0" /* 170 */
    "msExtReq\0" "Microsoft Extension Request\0" "1.3.6.1.4.1.311.2.1.14\0" /* 171 */
    "extReq\0" "Extension Request\0" "1.2.840.113549.1.9.14\0" /* 172 */
    "name\0" "name\0" "2.5.4.41\0" /* 173 */
    "dnQualifier\0" "dnQualifier\0" "2.5.4.46\0" /* 174 */
    "id-pe\0" "id-pe\0" "1.3.6.1.5.5.7.1\0" /* 175 */
    "id-ad\0" "id-ad\0" "1.3.6.1.5.5.7.48\0" /* 176 */
    "authorityInfoAccess\0" "Authority Information Access\0" "1.3.6.1.5.5.7.1.1\0" /* 177 */
    "OCSP\0" "OCSP\0" "1.3.6.1.5.5.7.48.1\0" /* 178 */
    "caIssuers\0" "CA Issuers\0" "1.3.6.1.5.5.7.48.2\0" /* 179 */
    "OCSPSigning\0" "OCSP Signing\0" "1.3.6.1.5.5.7.3.9\0" /* 180 */
    "ISO\0" "iso\0" "1\0" /* 181 */
    "member-body\0" "ISO Member Body\0" "1.2\0" /* 182 */
    "ISO-US\0" "ISO US Member Body\0" "1.2.840\0" /* 183 */
    "X9-57\0" "X9.57\0" "1.2.840.10040\0" /* 184 */
    "X9cm\0" "X9.57 CM ?\0" "1.2.840.10040.4\0" /* 185 */
    "pkcs1\0" "pkcs1\0" "1.2.840.113549.1.1\0" /* 186 */
    "pkcs5\0" "pkcs5\0" "1.2.840.113549.1.5\0" /* 187 */
    "SMIME\0" "S/MIME\0" "1.2.840.113549.1.9.16\0" /* 188 */
    "id-smime-mod\0" "id-smime-mod\0" "1.2.840.113549.1.9.16.0\0" /* 189 */
    "id-smime-ct\0" "id-smime-ct\0" "1.2.840.113549.1.9.16.1\0" /* 190 */
    "id-smime-aa\0" "id-smime-aa\0" "1.2.840.113549.1.9.16.2\0" /* 191 */
    "id-smime-alg\0" "id-smime-alg\0" "1.2.840.113549.1.9.16.3\0" /* 192 */
    "id-smime-cd\0" "id-smime-cd\0" "1.2.840.113549.1.9.16.4\0" /* 193 */
    "id-smime-spq\0" "id-smime-spq\0" "1.2.840.113549.1.9.16.5\0" /* 194 */
    "id-smime-cti\0" "id-smime-cti\0" "1.2.840.113549.1.9.16.6\0" /* 195 */
    "id-smime-mod-cms\0" "id-smime-mod-cms\0" "1.2.840.113549.1.9.16.0.1\0" /* 196 */
    "id-smime-mod-ess\0" "id-smime-mod-ess\0" "1.2.840.113549.1.9.16.0.2\0" /* 197 */
    "id-smime-mod-oid\0" "id-smime-mod-oid\0" "1.2.840.113549.1.9.16.0.3\0" /* 198 */
    "id-smime-mod-msg-v3\0" "id-smime-mod-msg-v3\0" "1.2.840.113549.1.9.16.0.4\0" /* 199 */
    "id-smime-mod-ets-eSignature-88\0" "id-smime-mod-ets-eSignature-88\0" "1.2.840.113549.1.9.16.0.5\0" /* 200 */
    "id-smime-mod-ets-eSignature-97\0" "id-smime-mod-ets-eSignature-97\0" "1.2.840.113549.1.9.16.0.6\0" /* 201 */
    "id-smime-mod-ets-eSigPolicy-88\0" "id-smime-mod-ets-eSigPolicy-88\0" "1.2.840.113549.1.9.16.0.7\0" /* 202 */
    "id-smime-mod-ets-eSigPolicy-97\0" "id-smime-mod-ets-eSigPolicy-97\0" "1.2.840.113549.1.9.16.0.8\0" /* 203 */
    "id-smime-ct-receipt\0" "id-smime-ct-receipt\0" "1.2.840.113549.1.9.16.1.1\0" /* 204 */
    "id-smime-ct-authData\0" "id-smime-ct-authData\0" "1.2.840.113549.1.9.16.1.2\0" /* 205 */
    "id-smime-ct-publishCert\0" "id-smime-ct-publishCert\0" "1.2.840.113549.1.9.16.1.3\0" /* 206 */
    "id-smime-ct-TSTInfo\0" "id-smime-ct-TSTInfo\0" "1.2.840.113549.1.9.16.1.4\0" /* 207 */
    "id-smime-ct-TDTInfo\0" "id-smime-ct-TDTInfo\0" "1.2.840.113549.1.9.16.1.5\0" /* 208 */
    "id-smime-ct-contentInfo\0" "id-smime-ct-contentInfo\0" "1.2.840.113549.1.9.16.1.6\0" /* 209 */
    "id-smime-ct-DVCSRequestData\0" "id-smime-ct-DVCSRequestData\0" "1.2.840.113549.1.9.16.1.7\0" /* 210 */
    "id-smime-ct-DVCSResponseData\0" "id-smime-ct-DVCSResponseData\0" "1.2.840.113549.1.9.16.1.8\0" /* 211 */
    "id-smime-aa-receiptRequest\0" "id-smime-aa-receiptRequest\0" "1.2.840.113549.1.9.16.2.1\0" /* 212 */
    "id-smime-aa-securityLabel\0" "id-smime-aa-securityLabel\0" "1.2.840.113549.1.9.16.2.2\0" /* 213 */
    "id-smime-aa-mlExpandHistory\0" "id-smime-aa-mlExpandHistory\0" "1.2.840.113549.1.9.16.2.3\0" /* 214 */
    "id-smime-aa-contentHint\0" "id-smime-aa-contentHint\0" "1.2.840.113549.1.9.16.2.4\0" /* 215 */
    "id-smime-aa-msgSigDigest\0" "id-smime-aa-msgSigDigest\0" "1.2.840.113549.1.9.16.2.5\0" /* 216 */
    "id-smime-aa-encapContentType\0" "id-smime-aa-encapContentType\0" "1.2.840.113549.1.9.16.2.6\0" /* 217 */
    "id-smime-aa-contentIdentifier\0" "id-smime-aa-contentIdentifier\0" "1.2.840.113549.1.9.16.2.7\0" /* 218 */
    "id-smime-aa-macValue\0" "id-smime-aa-macValue\0" "1.2.840.113549.1.9.16.2.8\0" /* 219 */
    "id-smime-aa-equivalentLabels\0" "id-smime-aa-equivalentLabels\0" "1.2.840.113549.1.9.16.2.9\0" /* 220 */
    "id-smime-aa-contentReference\0" "id-smime-aa-contentReference\0" "1.2.840.113549.1.9.16.2.10\0" /* 221 */
    "id-smime-aa-encrypKeyPref\0" "id-smime-aa-encrypKeyPref\0" "1.2.840.113549.1.9.16.2.11\0" /* 222 */
    "id-smime-aa-signingCertificate\0" "id-smime-aa-signingCertificate\0" "1.2.840.113549.1.9.16.2.12\0" /* 223 */
    "id-smime-aa-smimeEncryptCerts\0" "id-smime-aa-smimeEncryptCerts\0" "1.2.840.113549.1.9.16.2.13\0" /* 224 */
    "id-smime-aa-timeStampToken\0" "id-smime-aa-timeStampToken\0" "1.2.840.113549.1.9.16.2.14\0" /* 225 */
    "id-smime-aa-ets-sigPolicyId\0" "id-smime-aa-ets-sigPolicyId\0" "1.2.840.113549.1.9.16.2.15\0" /* 226 */
    "id-smime-aa-ets-commitmentType\0" "id-smime-aa-ets-commitmentType\0" "1.2.840.113549.1.9.16.2.16\0" /* 227 */
    "id-smime-aa-ets-signerLocation\0" "id-smime-aa-ets-signerLocation\0" "1.2.840.113549.1.9.16.2.17\0" /* 228 */
    "id-smime-aa-ets-signerAttr\0" "id-smime-aa-ets-signerAttr\0" "1.2.840.113549.1.9.16.2.18\0" /* 229 */
    "id-smime-aa-ets-otherSigCert\0" "id-smime-aa-ets-otherSigCert\0" "1.2.840.113549.1.9.16.2.19\0" /* 230 */
    "id-smime-aa-ets-contentTimestamp\0" "id-smime-aa-ets-contentTimestamp\0" "1.2.840.113549.1.9.16.2.20\0" /* 231 */
    "id-smime-aa-ets-CertificateRefs\0" "id-smime-aa-ets-CertificateRefs\0" "1.2.840.113549.1.9.16.2.21\0" /* 232 */
    "id-smime-aa-ets-RevocationRefs\0" "id-smime-aa-ets-RevocationRefs\0" "1.2.840.113549.1.9.16.2.22\0" /* 233 */
    "id-smime-aa-ets-certValues\0" "id-smime-aa-ets-certValues\0" "1.2.840.113549.1.9.16.2.23\0" /* 234 */
    "id-smime-aa-ets-revocationValues\0" "id-smime-aa-ets-revocationValues\0" "1.2.840.113549.1.9.16.2.24\0" /* 235 */
    "id-smime-aa-ets-escTimeStamp\0" "id-smime-aa-ets-escTimeStamp\0" "1.2.840.113549.1.9.16.2.25\0" /* 236 */
    "id-smime-aa-ets-certCRLTimestamp\0" "id-smime-aa-ets-certCRLTimestamp\0" "1.2.840.113549.1.9.16.2.26\0" /* 237 */
    "id-smime-aa-ets-archiveTimeStamp\0" "id-smime-aa-ets-archiveTimeStamp\0" "1.2.840.113549.1.9.16.2.27\0" /* 238 */
    "id-smime-aa-signatureType\0" "id-smime-aa-signatureType\0" "1.2.840.113549.1.9.16.2.28\0" /* 239 */
    "id-smime-aa-dvcs-dvc\0" "id-smime-aa-dvcs-dvc\0" "1.2.840.113549.1.9.16.2.29\0" /* 240 */
    "id-smime-alg-ESDHwith3DES\0" "id-smime-alg-ESDHwith3DES\0" "1.2.840.113549.1.9.16.3.1\0" /* 241 */
    "id-smime-alg-ESDHwithRC2\0" "id-smime-alg-ESDHwithRC2\0" "1.2.840.113549.1.9.16.3.2\0" /* 242 */
    "id-smime-alg-3DESwrap\0" "id-smime-alg-3DESwrap\0" "1.2.840.113549.1.9.16.3.3\0" /* 243 */
    "id-smime-alg-RC2wrap\0" "id-smime-alg-RC2wrap\0" "1.2.840.113549.1.9.16.3.4\0" /* 244 */
    "id-smime-alg-ESDH\0" "id-smime-alg-ESDH\0" "1.2.840.113549.1.9.16.3.5\0" /* 245 */
    "id-smime-alg-CMS3DESwrap\0" "id-smime-alg-CMS3DESwrap\0" "1.2.840.113549.1.9.16.3.6\0" /* 246 */
    "id-smime-alg-CMSRC2wrap\0" "id-smime-alg-CMSRC2wrap\0" "1.2.840.113549.1.9.16.3.7\0" /* 247 */
    "id-smime-cd-ldap\0" "id-smime-cd-ldap\0" "1.2.840.113549.1.9.16.4.1\0" /* 248 */
    "id-smime-spq-ets-sqt-uri\0" "id-smime-spq-ets-sqt-uri\0" "1.2.840.113549.1.9.16.5.1\0" /* 249 */
    "id-smime-spq-ets-sqt-unotice\0" "id-smime-spq-ets-sqt-unotice\0" "1.2.840.113549.1.9.16.5.2\0" /* 250 */
    "id-smime-cti-ets-proofOfOrigin\0" "id-smime-cti-ets-proofOfOrigin\0" "1.2.840.113549.1.9.16.6.1\0" /* 251 */
    "id-smime-cti-ets-proofOfReceipt\0" "id-smime-cti-ets-proofOfReceipt\0" "1.2.840.113549.1.9.16.6.2\0" /* 252 */
    "id-smime-cti-ets-proofOfDelivery\0" "id-smime-cti-ets-proofOfDelivery\0" "1.2.840.113549.1.9.16.6.3\0" /* 253 */
    "id-smime-cti-ets-proofOfSender\0" "id-smime-cti-ets-proofOfSender\0" "1.2.840.113549.1.9.16.6.4\0" /* 254 */
    "id-smime-cti-ets-proofOfApproval\0" "id-smime-cti-ets-proofOfApproval\0" "1.2.840.113549.1.9.16.6.5\0" /* 255 */
    "id-smime-cti-ets-proofOfCreation\0" "id-smime-cti-ets-proofOfCreation\0" "1.2.840.113549.1.9.16.6.6\0" /* 256 */
    "MD4\0" "md4\0" "1.2.840.113549.2.4\0" /* 257 */
    "id-pkix-mod\0" "id-pkix-mod\0" "1.3.6.1.5.5.7.0\0" /* 258 */
    "id-qt\0" "id-qt\0" "1.3.6.1.5.5.7.2\0" /* 259 */
    "id-it\0" "id-it\0" "1.3.6.1.5.5.7.4\0" /* 260 */
    "id-pkip\0" "id-pkip\0" "1.3.6.1.5.5.7.5\0" /* 261 */
    "id-alg\0" "id-alg\0" "1.3.6.1.5.5.7.6\0" /* 262 */
    "id-cmc\0" "id-cmc\0" "1.3.6.1.5.5.7.7\0" /* 263 */
    "id-on\0" "id-on\0" "1.3.6.1.5.5.7.8\0" /* 264 */
    "id-pda\0" "id-pda\0" "1.3.6.1.5.5.7.9\0" /* 265 */
    "id-aca\0" "id-aca\0" "1.3.6.1.5.5.7.10\0" /* 266 */
    "id-qcs\0" "id-qcs\0" "1.3.6.1.5.5.7.11\0" /* 267 */
    "id-cct\0" "id-cct\0" "1.3.6.1.5.5.7.12\0" /* 268 */
    "id-pkix1-explicit-88\0" "id-pkix1-explicit-88\0" "1.3.6.1.5.5.7.0.1\0" /* 269 */
    "id-pkix1-implicit-88\0" "id-pkix1-implicit-88\0" "1.3.6.1.5.5.7.0.2\0" /* 270 */
    "id-pkix1-explicit-93\0" "id-pkix1-explicit-93\0" "1.3.6.1.5.5.7.0.3\0" /* 271 */
    "id-pkix1-implicit-93\0" "id-pkix1-implicit-93\0" "1.3.6.1.5.5.7.0.4\0" /* 272 */
    "id-mod-crmf\0" "id-mod-crmf\0" "1.3.6.1.5.5.7.0.5\0" /* 273 */
    "id-mod-cmc\0" "id-mod-cmc\0" "1.3.6.1.5.5.7.0.6\0" /* 274 */
    "id-mod-kea-profile-88\0" "id-mod-kea-profile-88\0" "1.3.6.1.5.5.7.0.7\0" /* 275 */
    "id-mod-kea-profile-93\0" "id-mod-kea-profile-93\0" "1.3.6.1.5.5.7.0.8\0" /* 276 */
    "id-mod-cmp\0" "id-mod-cmp\0" "1.3.6.1.5.5.7.0.9\0" /* 277 */
    "id-mod-qualified-cert-88\0" "id-mod-qualified-cert-88\0" "1.3.6.1.5.5.7.0.10\0" /* 278 */
    "id-mod-qualified-cert-93\0" "id-mod-qualified-cert-93\0" "1.3.6.1.5.5.7.0.11\0" /* 279 */
    "id-mod-attribute-cert\0" "id-mod-attribute-cert\0" "1.3.6.1.5.5.7.0.12\0" /* 280 */
    "id-mod-timestamp-protocol\0" "id-mod-timestamp-protocol\0" "1.3.6.1.5.5.7.0.13\0" /* 281 */
    "id-mod-ocsp\0" "id-mod-ocsp\0" "1.3.6.1.5.5.7.0.14\0" /* 282 */
    "id-mod-dvcs\0" "id-mod-dvcs\0" "1.3.6.1.5.5.7.0.15\0" /* 283 */
    "id-mod-cmp2000\0" "id-mod-cmp2000\0" "1.3.6.1.5.5.7.0.16\0" /* 284 */
    "biometricInfo\0" "Biometric Info\0" "1.3.6.1.5.5.7.1.2\0" /* 285 */
    "qcStatements\0" "qcStatements\0" "1.3.6.1.5.5.7.1.3\0" /* 286 */
    "ac-auditEntity\0" "ac-auditEntity\0" "1.3.6.1.5.5.7.1.4\0" /* 287 */
    "ac-targeting\0" "ac-targeting\0" "1.3.6.1.5.5.7.1.5\0" /* 288 */
    "aaControls\0" "aaControls\0" "1.3.6.1.5.5.7.1.6\0" /* 289 */
    "sbgp-ipAddrBlock\0" "sbgp-ipAddrBlock\0" "1.3.6.1.5.5.7.1.7\0" /* 290 */
    "sbgp-autonomousSysNum\0" "sbgp-autonomousSysNum\0" "1.3.6.1.5.5.7.1.8\0" /* 291 */
    "sbgp-routerIdentifier\0" "sbgp-routerIdentifier\0" "1.3.6.1.5.5.7.1.9\0" /* 292 */
    "textNotice\0" "textNotice\0" "1.3.6.1.5.5.7.2.3\0" /* 293 */
    "ipsecEndSystem\0" "IPSec End System\0" "1.3.6.1.5.5.7.3.5\0" /* 294 */
    "ipsecTunnel\0" "IPSec Tunnel\0" "1.3.6.1.5.5.7.3.6\0" /* 295 */
    "ipsecUser\0" "IPSec User\0" "1.3.6.1.5.5.7.3.7\0" /* 296 */
    "DVCS\0" "dvcs\0" "1.3.6.1.5.5.7.3.10\0" /* 297 */
    "id-it-caProtEncCert\0" "id-it-caProtEncCert\0" "1.3.6.1.5.5.7.4.1\0" /* 298 */
    "id-it-signKeyPairTypes\0" "id-it-signKeyPairTypes\0" "1.3.6.1.5.5.7.4.2\0" /* 299 */
    "id-it-encKeyPairTypes\0" "id-it-encKeyPairTypes\0" "1.3.6.1.5.5.7.4.3\0" /* 300 */
    "id-it-preferredSymmAlg\0" "id-it-preferredSymmAlg\0" "1.3.6.1.5.5.7.4.4\0" /* 301 */
    "id-it-caKeyUpdateInfo\0" "id-it-caKeyUpdateInfo\0" "1.3.6.1.5.5.7.4.5\0" /* 302 */
    "id-it-currentCRL\0" "id-it-currentCRL\0" "1.3.6.1.5.5.7.4.6\0" /* 303 */
    "id-it-unsupportedOIDs\0" "id-it-unsupportedOIDs\0" "1.3.6.1.5.5.7.4.7\0" /* 304 */
    "id-it-subscriptionRequest\0" "id-it-subscriptionRequest\0" "1.3.6.1.5.5.7.4.8\0" /* 305 */
    "id-it-subscriptionResponse\0" "id-it-subscriptionResponse\0" "1.3.6.1.5.5.7.4.9\0" /* 306 */
    "id-it-keyPairParamReq\0" "id-it-keyPairParamReq\0" "1.3.6.1.5.5.7.4.10\0" /* 307 */
    "id-it-keyPairParamRep\0" "id-it-keyPairParamRep\0" "1.3.6.1.5.5.7.4.11\0" /* 308 */
    "id-it-revPassphrase\0" "id-it-revPassphrase\0" "1.3.6.1.5.5.7.4.12\0" /* 309 */
    "id-it-implicitConfirm\0" "id-it-implicitConfirm\0" "1.3.6.1.5.5.7.4.13\0" /* 310 */
    "id-it-confirmWaitTime\0" "id-it-confirmWaitTime\0" "1.3.6.1.5.5.7.4.14\0" /* 311 */
    "id-it-origPKIMessage\0" "id-it-origPKIMessage\0" "1.3.6.1.5.5.7.4.15\0" /* 312 */
    "id-regCtrl\0" "id-regCtrl\0" "1.3.6.1.5.5.7.5.1\0" /* 313 */
    "id-regInfo\0" "id-regInfo\0" "1.3.6.1.5.5.7.5.2\0" /* 314 */
    "id-regCtrl-regToken\0" "id-regCtrl-regToken\0" "1.3.6.1.5.5.7.5.1.1\0" /* 315 */
    "id-regCtrl-authenticator\0" "id-regCtrl-authenticator\0" "1.3.6.1.5.5.7.5.1.2\0" /* 316 */
    "id-regCtrl-pkiPublicationInfo\0" "id-regCtrl-pkiPublicationInfo\0" "1.3.6.1.5.5.7.5.1.3\0" /* 317 */
    "id-regCtrl-pkiArchiveOptions\0" "id-regCtrl-pkiArchiveOptions\0" "1.3.6.1.5.5.7.5.1.4\0" /* 318 */
    "id-regCtrl-oldCertID\0" "id-regCtrl-oldCertID\0" "1.3.6.1.5.5.7.5.1.5\0" /* 319 */
    "id-regCtrl-protocolEncrKey\0" "id-regCtrl-protocolEncrKey\0" "1.3.6.1.5.5.7.5.1.6\0" /* 320 */
    "id-regInfo-utf8Pairs\0" "id-regInfo-utf8Pairs\0" "1.3.6.1.5.5.7.5.2.1\0" /* 321 */
    "id-regInfo-certReq\0" "id-regInfo-certReq\0" "1.3.6.1.5.5.7.5.2.2\0" /* 322 */
    "id-alg-des40\0" "id-alg-des40\0" "1.3.6.1.5.5.7.6.1\0" /* 323 */
    "id-alg-noSignature\0" "id-alg-noSignature\0" "1.3.6.1.5.5.7.6.2\0" /* 324 */
    "id-alg-dh-sig-hmac-sha1\0" "id-alg-dh-sig-hmac-sha1\0" "1.3.6.1.5.5.7.6.3\0" /* 325 */
    "id-alg-dh-pop\0" "id-alg-dh-pop\0" "1.3.6.1.5.5.7.6.4\0" /* 326 */
    "id-cmc-statusInfo\0" "id-cmc-statusInfo\0" "1.3.6.1.5.5.7.7.1\0" /* 327 */
    "id-cmc-identification\0" "id-cmc-identification\0" "1.3.6.1.5.5.7.7.2\0" /* 328 */
    "id-cmc-identityProof\0" "id-cmc-identityProof\0" "1.3.6.1.5.5.7.7.3\0" /* 329 */
    "id-cmc-dataReturn\0" "id-cmc-dataReturn\0" "1.3.6.1.5.5.7.7.4\0" /* 330 */
    "id-cmc-transactionId\0" "id-cmc-transactionId\0" "1.3.6.1.5.5.7.7.5\0" /* 331 */
    "id-cmc-senderNonce\0" "id-cmc-senderNonce\0" "1.3.6.1.5.5.7.7.6\0" /* 332 */
    "id-cmc-recipientNonce\0" "id-cmc-recipientNonce\0" "1.3.6.1.5.5.7.7.7\0" /* 333 */
    "id-cmc-addExtensions\0" "id-cmc-addExtensions\0" "1.3.6.1.5.5.7.7.8\0" /* 334 */
    "id-cmc-encryptedPOP\0" "id-cmc-encryptedPOP\0" "1.3.6.1.5.5.7.7.9\0" /* 335 */
    "id-cmc-decryptedPOP\0" "id-cmc-decryptedPOP\0" "1.3.6.1.5.5.7.7.10\0" /* 336 */
    "id-cmc-lraPOPWitness\0" "id-cmc-lraPOPWitness\0" "1.3.6.1.5.5.7.7.11\0" /* 337 */
    "id-cmc-getCert\0" "id-cmc-getCert\0" "1.3.6.1.5.5.7.7.15\0" /* 338 */
    "id-cmc-getCRL\0" "id-cmc-getCRL\0" "1.3.6.1.5.5.7.7.16\0" /* 339 */
    "id-cmc-revokeRequest\0" "id-cmc-revokeRequest\0" "1.3.6.1.5.5.7.7.17\0" /* 340 */
    "id-cmc-regInfo\0" "id-cmc-regInfo\0" "1.3.6.1.5.5.7.7.18\0" /* 341 */
    "id-cmc-responseInfo\0" "id-cmc-responseInfo\0" "1.3.6.1.5.5.7.7.19\0" /* 342 */
    "id-cmc-queryPending\0" "id-cmc-queryPending\0" "1.3.6.1.5.5.7.7.21\0" /* 343 */
    "id-cmc-popLinkRandom\0" "id-cmc-popLinkRandom\0" "1.3.6.1.5.5.7.7.22\0" /* 344 */
    "id-cmc-popLinkWitness\0" "id-cmc-popLinkWitness\0" "1.3.6.1.5.5.7.7.23\0" /* 345 */
    "id-cmc-confirmCertAcceptance\0" "id-cmc-confirmCertAcceptance\0" "1.3.6.1.5.5.7.7.24\0" /* 346 */
    "id-on-personalData\0" "id-on-personalData\0" "1.3.6.1.5.5.7.8.1\0" /* 347 */
    "id-pda-dateOfBirth\0" "id-pda-dateOfBirth\0" "1.3.6.1.5.5.7.9.1\0" /* 348 */
    "id-pda-placeOfBirth\0" "id-pda-placeOfBirth\0" "1.3.6.1.5.5.7.9.2\0" /* 349 */
    "id-pda-gender\0" "id-pda-gender\0" "1.3.6.1.5.5.7.9.3\0" /* 351 */
    "id-pda-countryOfCitizenship\0" "id-pda-countryOfCitizenship\0" "1.3.6.1.5.5.7.9.4\0" /* 352 */
    "id-pda-countryOfResidence\0" "id-pda-countryOfResidence\0" "1.3.6.1.5.5.7.9.5\0" /* 353 */
    "id-aca-authenticationInfo\0" "id-aca-authenticationInfo\0" "1.3.6.1.5.5.7.10.1\0" /* 354 */
    "id-aca-accessIdentity\0" "id-aca-accessIdentity\0" "1.3.6.1.5.5.7.10.2\0" /* 355 */
    "id-aca-chargingIdentity\0" "id-aca-chargingIdentity\0" "1.3.6.1.5.5.7.10.3\0" /* 356 */
    "id-aca-group\0" "id-aca-group\0" "1.3.6.1.5.5.7.10.4\0" /* 357 */
    "id-aca-role\0" "id-aca-role\0" "1.3.6.1.5.5.7.10.5\0" /* 358 */
    "id-qcs-pkixQCSyntax-v1\0" "id-qcs-pkixQCSyntax-v1\0" "1.3.6.1.5.5.7.11.1\0" /* 359 */
    "id-cct-crs\0" "id-cct-crs\0" "1.3.6.1.5.5.7.12.1\0" /* 360 */
    "id-cct-PKIData\0" "id-cct-PKIData\0" "1.3.6.1.5.5.7.12.2\0" /* 361 */
    "id-cct-PKIResponse\0" "id-cct-PKIResponse\0" "1.3.6.1.5.5.7.12.3\0" /* 362 */
    "ad_timestamping\0" "AD Time Stamping\0" "1.3.6.1.5.5.7.48.3\0" /* 363 */
    "AD_DVCS\0" "ad dvcs\0" "1.3.6.1.5.5.7.48.4\0" /* 364 */
    "basicOCSPResponse\0" "Basic OCSP Response\0" "1.3.6.1.5.5.7.48.1.1\0" /* 365 */
    "Nonce\0" "OCSP Nonce\0" "1.3.6.1.5.5.7.48.1.2\0" /* 366 */
    "CrlID\0" "OCSP CRL ID\0" "1.3.6.1.5.5.7.48.1.3\0" /* 367 */
    "acceptableResponses\0" "Acceptable OCSP Responses\0" "1.3.6.1.5.5.7.48.1.4\0" /* 368 */
    "noCheck\0" "OCSP No Check\0" "1.3.6.1.5.5.7.48.1.5\0" /* 369 */
    "archiveCutoff\0" "OCSP Archive Cutoff\0" "1.3.6.1.5.5.7.48.1.6\0" /* 370 */
    "serviceLocator\0" "OCSP Service Locator\0" "1.3.6.1.5.5.7.48.1.7\0" /* 371 */
    "extendedStatus\0" "Extended OCSP Status\0" "1.3.6.1.5.5.7.48.1.8\0" /* 372 */
    "valid\0" "valid\0" "1.3.6.1.5.5.7.48.1.9\0" /* 373 */
    "path\0" "path\0" "1.3.6.1.5.5.7.48.1.10\0" /* 374 */
    "trustRoot\0" "Trust Root\0" "1.3.6.1.5.5.7.48.1.11\0" /* 375 */
    "algorithm\0" "algorithm\0" "1.3.14.3.2\0" /* 376 */
    "rsaSignature\0" "rsaSignature\0" "1.3.14.3.2.11\0" /* 377 */
    "X500algorithms\0" "directory services - algorithms\0" "2.5.8\0" /* 378 */
    "ORG\0" "org\0" "1.3\0" /* 379 */
    "DOD\0" "dod\0" "1.3.6\0" /* 380 */
    "IANA\0" "iana\0" "1.3.6.1\0" /* 381 */
    "directory\0" "Directory\0" "1.3.6.1.1\0" /* 382 */
    "mgmt\0" "Management\0" "1.3.6.1.2\0" /* 383 */
    "experimental\0" "Experimental\0" "1.3.6.1.3\0" /* 384 */
    "private\0" "Private\0" "1.3.6.1.4\0" /* 385 */
    "security\0" "Security\0" "1.3.6.1.5\0" /* 386 */
    "snmpv2\0" "SNMPv2\0" "1.3.6.1.6\0" /* 387 */
    "Mail\0" "Mail\0" "1.3.6.1.7\0" /* 388 */
    "enterprises\0" "Enterprises\0" "1.3.6.1.4.1\0" /* 389 */
    "dcobject\0" "dcObject\0" "1.3.6.1.4.1.1466.344\0" /* 390 */
    "DC\0" "domainComponent\0" "0.9.2342.19200300.100.1.25\0" /* 391 */
    "domain\0" "Domain\0" "0.9.2342.19200300.100.4.13\0" /* 392 */
    "selected-attribute-types\0" "Selected Attribute Types\0" "2.5.1.5\0" /* 394 */
    "clearance\0" "clearance\0" "2.5.1.5.55\0" /* 395 */
    "RSA-MD4\0" "md4WithRSAEncryption\0" "1.2.840.113549.1.1.3\0" /* 396 */
    "ac-proxying\0" "ac-proxying\0" "1.3.6.1.5.5.7.1.10\0" /* 397 */
    "subjectInfoAccess\0" "Subject Information Access\0" "1.3.6.1.5.5.7.1.11\0" /* 398 */
    "id-aca-encAttrs\0" "id-aca-encAttrs\0" "1.3.6.1.5.5.7.10.6\0" /* 399 */
    "role\0" "role\0" "2.5.4.72\0" /* 400 */
    "policyConstraints\0" "X509v3 Policy Constraints\0" "2.5.29.36\0" /* 401 */
    "targetInformation\0" "X509v3 AC Targeting\0" "2.5.29.55\0" /* 402 */
    "noRevAvail\0" "X509v3 No Revocation Available\0" "2.5.29.56\0" /* 403 */
    "ansi-X9-62\0" "ANSI X9.62\0" "1.2.840.10045\0" /* 405 */
    "prime-field\0" "prime-field\0" "1.2.840.10045.1.1\0" /* 406 */
    "characteristic-two-field\0" "characteristic-two-field\0" "1.2.840.10045.1.2\0" /* 407 */
    "id-ecPublicKey\0" "id-ecPublicKey\0" "1.2.840.10045.2.1\0" /* 408 */
    "prime192v1\0" "prime192v1\0" "1.2.840.10045.3.1.1\0" /* 409 */
    "prime192v2\0" "prime192v2\0" "1.2.840.10045.3.1.2\0" /* 410 */
    "prime192v3\0" "prime192v3\0" "1.2.840.10045.3.1.3\0" /* 411 */
    "prime239v1\0" "prime239v1\0" "1.2.840.10045.3.1.4\0" /* 412 */
    "prime239v2\0" "prime239v2\0" "1.2.840.10045.3.1.5\0" /* 413 */
    "prime239v3\0" "prime239v3\0" "1.2.840.10045.3.1.6\0" /* 414 */
    "prime256v1\0" "prime256v1\0" "1.2.840.10045.3.1.7\0" /* 415 */
    "ecdsa-with-SHA1\0" "ecdsa-with-SHA1\0" "1.2.840.10045.4.1\0" /* 416 */
    "CSPName\0" "Microsoft CSP Name\0" "1.3.6.1.4.1.311.17.1\0" /* 417 */
    "AES-128-ECB\0" "aes-128-ecb\0" "2.16.840.1.101.3.4.1.1\0" /* 418 */
    "AES-128-CBC\0" "aes-128-cbc\0" "2.16.840.1.101.3.4.1.2\0" /* 419 */
    "AES-128-OFB\0" "aes-128-ofb\0" "2.16.840.1.101.3.4.1.3\0" /* 420 */
    "AES-128-CFB\0" "aes-128-cfb\0" "2.16.840.1.101.3.4.1.4\0" /* 421 */
    "AES-192-ECB\0" "aes-192-ecb\0" "2.16.840.1.101.3.4.1.21\0" /* 422 */
    "AES-192-CBC\0" "aes-192-cbc\0" "2.16.840.1.101.3.4.1.22\0" /* 423 */
    "AES-192-OFB\0" "aes-192-ofb\0" "2.16.840.1.101.3.4.1.23\0" /* 424 */
    "AES-192-CFB\0" "aes-192-cfb\0" "2.16.840.1.101.3.4.1.24\0" /* 425 */
    "AES-256-ECB\0" "aes-256-ecb\0" "2.16.840.1.101.3.4.1.41\0" /* 426 */
    "AES-256-CBC\0" "aes-256-cbc\0" "2.16.840.1.101.3.4.1.42\0" /* 427 */
    "AES-256-OFB\0" "aes-256-ofb\0" "2.16.840.1.101.3.4.1.43\0" /* 428 */
    "AES-256-CFB\0" "aes-256-cfb\0" "2.16.840.1.101.3.4.1.44\0" /* 429 */
    "holdInstructionCode\0" "Hold Instruction Code\0" "2.5.29.23\0" /* 430 */
    "holdInstructionNone\0" "Hold Instruction None\0" "1.2.840.10040.2.1\0" /* 431 */
    "holdInstructionCallIssuer\0" "Hold Instruction Call Issuer\0" "1.2.840.10040.2.2\0" /* 432 */
    "holdInstructionReject\0" "Hold Instruction Reject\0" "1.2.840.10040.2.3\0" /* 433 */
    "data\0" "data\0" "0.9\0" /* 434 */
    "pss\0" "pss\0" "0.9.2342\0" /* 435 */
    "ucl\0" "ucl\0" "0.9.2342.19200300\0" /* 436 */
    "pilot\0" "pilot\0" "0.9.2342.19200300.100\0" /* 437 */
    "pilotAttributeType\0" "pilotAttributeType\0" "0.9.2342.19200300.100.1\0" /* 438 */
    "pilotAttributeSyntax\0" "pilotAttributeSyntax\0" "0.9.2342.19200300.100.3\0" /* 439 */
    "pilotObjectClass\0" "pilotObjectClass\0" "0.9.2342.19200300.100.4\0" /* 440 */
    "pilotGroups\0" "pilotGroups\0" "0.9.2342.19200300.100.10\0" /* 441 */
    "iA5StringSyntax\0" "iA5StringSyntax\0" "0.9.2342.19200300.100.3.4\0" /* 442 */
    "caseIgnoreIA5StringSyntax\0" "caseIgnoreIA5StringSyntax\0" "0.9.2342.19200300.100.3.5\0" /* 443 */
    "pilotObject\0" "pilotObject\0" "0.9.2342.19200300.100.4.3\0" /* 444 */
    "pilotPerson\0" "pilotPerson\0" "0.9.2342.19200300.100.4.4\0" /* 445 */
    "account\0" "account\0" "0.9.2342.19200300.100.4.5\0" /* 446 */
    "document\0" "document\0" "0.9.2342.19200300.100.4.6\0" /* 447 */
    "room\0" "room\0" "0.9.2342.19200300.100.4.7\0" /* 448 */
    "documentSeries\0" "documentSeries\0" "0.9.2342.19200300.100.4.9\0" /* 449 */
    "rFC822localPart\0" "rFC822localPart\0" "0.9.2342.19200300.100.4.14\0" /* 450 */
    "dNSDomain\0" "dNSDomain\0" "0.9.2342.19200300.100.4.15\0" /* 451 */
    "domainRelatedObject\0" "domainRelatedObject\0" "0.9.2342.19200300.100.4.17\0" /* 452 */
    "friendlyCountry\0" "friendlyCountry\0" "0.9.2342.19200300.100.4.18\0" /* 453 */
    "simpleSecurityObject\0" "simpleSecurityObject\0" "0.9.2342.19200300.100.4.19\0" /* 454 */
    "pilotOrganization\0" "pilotOrganization\0" "0.9.2342.19200300.100.4.20\0" /* 455 */
    "pilotDSA\0" "pilotDSA\0" "0.9.2342.19200300.100.4.21\0" /* 456 */
    "qualityLabelledData\0" "qualityLabelledData\0" "0.9.2342.19200300.100.4.22\0" /* 457 */
    "UID\0" "userId\0" "0.9.2342.19200300.100.1.1\0" /* 458 */
    "textEncodedORAddress\0" "textEncodedORAddress\0" "0.9.2342.19200300.100.1.2\0" /* 459 */
    "mail\0" "rfc822Mailbox\0" "0.9.2342.19200300.100.1.3\0" /* 460 */
    "info\0" "info\0" "0.9.2342.19200300.100.1.4\0" /* 461 */
    "favouriteDrink\0" "favouriteDrink\0" "0.9.2342.19200300.100.1.5\0" /* 462 */
    "roomNumber\0" "roomNumber\0" "0.9.2342.19200300.100.1.6\0" /* 463 */
    "photo\0" "photo\0" "0.9.2342.19200300.100.1.7\0" /* 464 */
    "userClass\0" "userClass\0" "0.9.2342.19200300.100.1.8\0" /* 465 */
    "host\0" "host\0" "0.9.2342.19200300.100.1.9\0" /* 466 */
    "manager\0" "manager\0" "0.9.2342.19200300.100.1.10\0" /* 467 */
    "documentIdentifier\0" "documentIdentifier\0" "0.9.2342.19200300.100.1.11\0" /* 468 */
    "documentTitle\0" "documentTitle\0" "0.9.2342.19200300.100.1.12\0" /* 469 */
    "documentVersion\0" "documentVersion\0" "0.9.2342.19200300.100.1.13\0" /* 470 */
    "documentAuthor\0" "documentAuthor\0" "0.9.2342.19200300.100.1.14\0" /* 471 */
    "documentLocation\0" "documentLocation\0" "0.9.2342.19200300.100.1.15\0" /* 472 */
    "homeTelephoneNumber\0" "homeTelephoneNumber\0" "0.9.2342.19200300.100.1.20\0" /* 473 */
    "secretary\0" "secretary\0" "0.9.2342.19200300.100.1.21\0" /* 474 */
    "otherMailbox\0" "otherMailbox\0" "0.9.2342.19200300.100.1.22\0" /* 475 */
    "lastModifiedTime\0" "lastModifiedTime\0" "0.9.2342.19200300.100.1.23\0" /* 476 */
    "lastModifiedBy\0" "lastModifiedBy\0" "0.9.2342.19200300.100.1.24\0" /* 477 */
    "aRecord\0" "aRecord\0" "0.9.2342.19200300.100.1.26\0" /* 478 */
    "pilotAttributeType27\0" "pilotAttributeType27\0" "0.9.2342.19200300.100.1.27\0" /* 479 */
    "mXRecord\0" "mXRecord\0" "0.9.2342.19200300.100.1.28\0" /* 480 */
    "nSRecord\0" "nSRecord\0" "0.9.2342.19200300.100.1.29\0" /* 481 */
    "sOARecord\0" "sOARecord\0" "0.9.2342.19200300.100.1.30\0" /* 482 */
    "cNAMERecord\0" "cNAMERecord\0" "0.9.2342.19200300.100.1.31\0" /* 483 */
    "associatedDomain\0" "associatedDomain\0" "0.9.2342.19200300.100.1.37\0" /* 484 */
    "associatedName\0" "associatedName\0" "0.9.2342.19200300.100.1.38\0" /* 485 */
    "homePostalAddress\0" "homePostalAddress\0" "0.9.2342.19200300.100.1.39\0" /* 486 */
    "personalTitle\0" "personalTitle\0" "0.9.2342.19200300.100.1.40\0" /* 487 */
    "mobileTelephoneNumber\0" "mobileTelephoneNumber\0" "0.9.2342.19200300.100.1.41\0" /* 488 */
    "pagerTelephoneNumber\0" "pagerTelephoneNumber\0" "0.9.2342.19200300.100.1.42\0" /* 489 */
    "friendlyCountryName\0" "friendlyCountryName\0" "0.9.2342.19200300.100.1.43\0" /* 490 */
    "organizationalStatus\0" "organizationalStatus\0" "0.9.2342.19200300.100.1.45\0" /* 491 */
    "janetMailbox\0" "janetMailbox\0" "0.9.2342.19200300.100.1.46\0" /* 492 */
    "mailPreferenceOption\0" "mailPreferenceOption\0" "0.9.2342.19200300.100.1.47\0" /* 493 */
    "buildingName\0" "buildingName\0" "0.9.2342.19200300.100.1.48\0" /* 494 */
    "dSAQuality\0" "dSAQuality\0" "0.9.2342.19200300.100.1.49\0" /* 495 */
    "singleLevelQuality\0" "singleLevelQuality\0" "0.9.2342.19200300.100.1.50\0" /* 496 */
    "subtreeMinimumQuality\0" "subtreeMinimumQuality\0" "0.9.2342.19200300.100.1.51\0" /* 497 */
    "subtreeMaximumQuality\0" "subtreeMaximumQuality\0" "0.9.2342.19200300.100.1.52\0" /* 498 */
    "personalSignature\0" "personalSignature\0" "0.9.2342.19200300.100.1.53\0" /* 499 */
    "dITRedirect\0" "dITRedirect\0" "0.9.2342.19200300.100.1.54\0" /* 500 */
    "audio\0" "audio\0" "0.9.2342.19200300.100.1.55\0" /* 501 */
    "documentPublisher\0" "documentPublisher\0" "0.9.2342.19200300.100.1.56\0" /* 502 */
    "x500UniqueIdentifier\0" "x500UniqueIdentifier\0" "2.5.4.45\0" /* 503 */
    "mime-mhs\0" "MIME MHS\0" "1.3.6.1.7.1\0" /* 504 */
    "mime-mhs-headings\0" "mime-mhs-headings\0" "1.3.6.1.7.1.1\0" /* 505 */
    "mime-mhs-bodies\0" "mime-mhs-bodies\0" "1.3.6.1.7.1.2\0" /* 506 */
    "id-hex-partial-message\0" "id-hex-partial-message\0" "1.3.6.1.7.1.1.1\0" /* 507 */
    "id-hex-multipart-message\0" "id-hex-multipart-message\0" "1.3.6.1.7.1.1.2\0" /* 508 */
    "generationQualifier\0" "generationQualifier\0" "2.5.4.44\0" /* 509 */
    "pseudonym\0" "pseudonym\0" "2.5.4.65\0" /* 510 */
    "id-set\0" "Secure Electronic Transactions\0" "2.23.42\0" /* 512 */
    "set-ctype\0" "content types\0" "2.23.42.0\0" /* 513 */
    "set-msgExt\0" "message extensions\0" "2.23.42.1\0" /* 514 */
    "set-attr\0" "set-attr\0" "2.23.42.3\0" /* 515 */
    "set-policy\0" "set-policy\0" "2.23.42.5\0" /* 516 */
    "set-certExt\0" "certificate extensions\0" "2.23.42.7\0" /* 517 */
    "set-brand\0" "set-brand\0" "2.23.42.8\0" /* 518 */
    "setct-PANData\0" "setct-PANData\0" "2.23.42.0.0\0" /* 519 */
    "setct-PANToken\0" "setct-PANToken\0" "2.23.42.0.1\0" /* 520 */
    "setct-PANOnly\0" "setct-PANOnly\0" "2.23.42.0.2\0" /* 521 */
    "setct-OIData\0" "setct-OIData\0" "2.23.42.0.3\0" /* 522 */
    "setct-PI\0" "setct-PI\0" "2.23.42.0.4\0" /* 523 */
    "setct-PIData\0" "setct-PIData\0" "2.23.42.0.5\0" /* 524 */
    "setct-PIDataUnsigned\0" "setct-PIDataUnsigned\0" "2.23.42.0.6\0" /* 525 */
    "setct-HODInput\0" "setct-HODInput\0" "2.23.42.0.7\0" /* 526 */
    "setct-AuthResBaggage\0" "setct-AuthResBaggage\0" "2.23.42.0.8\0" /* 527 */
    "setct-AuthRevReqBaggage\0" "setct-AuthRevReqBaggage\0" "2.23.42.0.9\0" /* 528 */
    "setct-AuthRevResBaggage\0" "setct-AuthRevResBaggage\0" "2.23.42.0.10\0" /* 529 */
    "setct-CapTokenSeq\0" "setct-CapTokenSeq\0" "2.23.42.0.11\0" /* 530 */
    "setct-PInitResData\0" "setct-PInitResData\0" "2.23.42.0.12\0" /* 531 */
    "setct-PI-TBS\0" "setct-PI-TBS\0" "2.23.42.0.13\0" /* 532 */
    "setct-PResData\0" "setct-PResData\0" "2.23.42.0.14\0" /* 533 */
    "setct-AuthReqTBS\0" "setct-AuthReqTBS\0" "2.23.42.0.16\0" /* 534 */
    "setct-AuthResTBS\0" "setct-AuthResTBS\0" "2.23.42.0.17\0" /* 535 */
    "setct-AuthResTBSX\0" "setct-AuthResTBSX\0" "2.23.42.0.18\0" /* 536 */
    "setct-AuthTokenTBS\0" "setct-AuthTokenTBS\0" "2.23.42.0.19\0" /* 537 */
    "setct-CapTokenData\0" "setct-CapTokenData\0" "2.23.42.0.20\0" /* 538 */
    "setct-CapTokenTBS\0" "setct-CapTokenTBS\0" "2.23.42.0.21\0" /* 539 */
    "setct-AcqCardCodeMsg\0" "setct-AcqCardCodeMsg\0" "2.23.42.0.22\0" /* 540 */
    "setct-AuthRevReqTBS\0" "setct-AuthRevReqTBS\0" "2.23.42.0.23\0" /* 541 */
    "setct-AuthRevResData\0" "setct-AuthRevResData\0" "2.23.42.0.24\0" /* 542 */
    "setct-AuthRevResTBS\0" "setct-AuthRevResTBS\0" "2.23.42.0.25\0" /* 543 */
    "setct-CapReqTBS\0" "setct-CapReqTBS\0" "2.23.42.0.26\0" /* 544 */
    "setct-CapReqTBSX\0" "setct-CapReqTBSX\0" "2.23.42.0.27\0" /* 545 */
    "setct-CapResData\0" "setct-CapResData\0" "2.23.42.0.28\0" /* 546 */
    "setct-CapRevReqTBS\0" "setct-CapRevReqTBS\0" "2.23.42.0.29\0" /* 547 */
    "setct-CapRevReqTBSX\0" "setct-CapRevReqTBSX\0" "2.23.42.0.30\0" /* 548 */
    "setct-CapRevResData\0" "setct-CapRevResData\0" "2.23.42.0.31\0" /* 549 */
    "setct-CredReqTBS\0" "setct-CredReqTBS\0" "2.23.42.0.32\0" /* 550 */
    "setct-CredReqTBSX\0" "setct-CredReqTBSX\0" "2.23.42.0.33\0" /* 551 */
    "setct-CredResData\0" "setct-CredResData\0" "2.23.42.0.34\0" /* 552 */
    "setct-CredRevReqTBS\0" "setct-CredRevReqTBS\0" "2.23.42.0.35\0" /* 553 */
    "setct-CredRevReqTBSX\0" "setct-CredRevReqTBSX\0" "2.23.42.0.36\0" /* 554 */
    "setct-CredRevResData\0" "setct-CredRevResData\0" "2.23.42.0.37\0" /* 555 */
    "setct-PCertReqData\0" "setct-PCertReqData\0" "2.23.42.0.38\0" /* 556 */
    "setct-PCertResTBS\0" "setct-PCertResTBS\0" "2.23.42.0.39\0" /* 557 */
    "setct-BatchAdminReqData\0" "setct-BatchAdminReqData\0" "2.23.42.0.40\0" /* 558 */
    "setct-BatchAdminResData\0" "setct-BatchAdminResData\0" "2.23.42.0.41\0" /* 559 */
    "setct-CardCInitResTBS\0" "setct-CardCInitResTBS\0" "2.23.42.0.42\0" /* 560 */
    "setct-MeAqCInitResTBS\0" "setct-MeAqCInitResTBS\0" "2.23.42.0.43\0" /* 561 */
    "setct-RegFormResTBS\0" "setct-RegFormResTBS\0" "2.23.42.0.44\0" /* 562 */
    "setct-CertReqData\0" "setct-CertReqData\0" "2.23.42.0.45\0" /* 563 */
    "setct-CertReqTBS\0" "setct-CertReqTBS\0" "2.23.42.0.46\0" /* 564 */
    "setct-CertResData\0" "setct-CertResData\0" "2.23.42.0.47\0" /* 565 */
    "setct-CertInqReqTBS\0" "setct-CertInqReqTBS\0" "2.23.42.0.48\0" /* 566 */
    "setct-ErrorTBS\0" "setct-ErrorTBS\0" "2.23.42.0.49\0" /* 567 */
    "setct-PIDualSignedTBE\0" "setct-PIDualSignedTBE\0" "2.23.42.0.50\0" /* 568 */
    "setct-PIUnsignedTBE\0" "setct-PIUnsignedTBE\0" "2.23.42.0.51\0" /* 569 */
    "setct-AuthReqTBE\0" "setct-AuthReqTBE\0" "2.23.42.0.52\0" /* 570 */
    "setct-AuthResTBE\0" "setct-AuthResTBE\0" "2.23.42.0.53\0" /* 571 */
    "setct-AuthResTBEX\0" "setct-AuthResTBEX\0" "2.23.42.0.54\0" /* 572 */
    "setct-AuthTokenTBE\0" "setct-AuthTokenTBE\0" "2.23.42.0.55\0" /* 573 */
    "setct-CapTokenTBE\0" "setct-CapTokenTBE\0" "2.23.42.0.56\0" /* 574 */
    "setct-CapTokenTBEX\0" "setct-CapTokenTBEX\0" "2.23.42.0.57\0" /* 575 */
    "setct-AcqCardCodeMsgTBE\0" "setct-AcqCardCodeMsgTBE\0" "2.23.42.0.58\0" /* 576 */
    "setct-AuthRevReqTBE\0" "setct-AuthRevReqTBE\0" "2.23.42.0.59\0" /* 577 */
    "setct-AuthRevResTBE\0" "setct-AuthRevResTBE\0" "2.23.42.0.60\0" /* 578 */
    "setct-AuthRevResTBEB\0" "setct-AuthRevResTBEB\0" "2.23.42.0.61\0" /* 579 */
    "setct-CapReqTBE\0" "setct-CapReqTBE\0" "2.23.42.0.62\0" /* 580 */
    "setct-CapReqTBEX\0" "setct-CapReqTBEX\0" "2.23.42.0.63\0" /* 581 */
    "setct-CapResTBE\0" "setct-CapResTBE\0" "2.23.42.0.64\0" /* 582 */
    "setct-CapRevReqTBE\0" "setct-CapRevReqTBE\0" "2.23.42.0.65\0" /* 583 */
    "setct-CapRevReqTBEX\0" "setct-CapRevReqTBEX\0" "2.23.42.0.66\0" /* 584 */
    "setct-CapRevResTBE\0" "setct-CapRevResTBE\0" "2.23.42.0.67\0" /* 585 */
    "setct-CredReqTBE\0" "setct-CredReqTBE\0" "2.23.42.0.68\0" /* 586 */
    "setct-CredReqTBEX\0" "setct-CredReqTBEX\0" "2.23.42.0.69\0" /* 587 */
    "setct-CredResTBE\0" "setct-CredResTBE\0" "2.23.42.0.70\0" /* 588 */
    "setct-CredRevReqTBE\0" "setct-CredRevReqTBE\0" "2.23.42.0.71\0" /* 589 */
    "setct-CredRevReqTBEX\0" "setct-CredRevReqTBEX\0" "2.23.42.0.72\0" /* 590 */
    "setct-CredRevResTBE\0" "setct-CredRevResTBE\0" "2.23.42.0.73\0" /* 591 */
    "setct-BatchAdminReqTBE\0" "setct-BatchAdminReqTBE\0" "2.23.42.0.74\0" /* 592 */
    "setct-BatchAdminResTBE\0" "setct-BatchAdminResTBE\0" "2.23.42.0.75\0" /* 593 */
    "setct-RegFormReqTBE\0" "setct-RegFormReqTBE\0" "2.23.42.0.76\0" /* 594 */
    "setct-CertReqTBE\0" "setct-CertReqTBE\0" "2.23.42.0.77\0" /* 595 */
    "setct-CertReqTBEX\0" "setct-CertReqTBEX\0" "2.23.42.0.78\0" /* 596 */
    "setct-CertResTBE\0" "setct-CertResTBE\0" "2.23.42.0.79\0" /* 597 */
    "setct-CRLNotificationTBS\0" "setct-CRLNotificationTBS\0" "2.23.42.0.80\0" /* 598 */
    "setct-CRLNotificationResTBS\0" "setct-CRLNotificationResTBS\0" "2.23.42.0.81\0" /* 599 */
    "setct-BCIDistributionTBS\0" "setct-BCIDistributionTBS\0" "2.23.42.0.82\0" /* 600 */
    "setext-genCrypt\0" "generic cryptogram\0" "2.23.42.1.1\0" /* 601 */
    "setext-miAuth\0" "merchant initiated auth\0" "2.23.42.1.3\0" /* 602 */
    "setext-pinSecure\0" "setext-pinSecure\0" "2.23.42.1.4\0" /* 603 */
    "setext-pinAny\0" "setext-pinAny\0" "2.23.42.1.5\0" /* 604 */
    "setext-track2\0" "setext-track2\0" "2.23.42.1.7\0" /* 605 */
    "setext-cv\0" "additional verification\0" "2.23.42.1.8\0" /* 606 */
    "set-policy-root\0" "set-policy-root\0" "2.23.42.5.0\0" /* 607 */
    "setCext-hashedRoot\0" "setCext-hashedRoot\0" "2.23.42.7.0\0" /* 608 */
    "setCext-certType\0" "setCext-certType\0" "2.23.42.7.1\0" /* 609 */
    "setCext-merchData\0" "setCext-merchData\0" "2.23.42.7.2\0" /* 610 */
    "setCext-cCertRequired\0" "setCext-cCertRequired\0" "2.23.42.7.3\0" /* 611 */
    "setCext-tunneling\0" "setCext-tunneling\0" "2.23.42.7.4\0" /* 612 */
    "setCext-setExt\0" "setCext-setExt\0" "2.23.42.7.5\0" /* 613 */
    "setCext-setQualf\0" "setCext-setQualf\0" "2.23.42.7.6\0" /* 614 */
    "setCext-PGWYcapabilities\0" "setCext-PGWYcapabilities\0" "2.23.42.7.7\0" /* 615 */
    "setCext-TokenIdentifier\0" "setCext-TokenIdentifier\0" "2.23.42.7.8\0" /* 616 */
    "setCext-Track2Data\0" "setCext-Track2Data\0" "2.23.42.7.9\0" /* 617 */
    "setCext-TokenType\0" "setCext-TokenType\0" "2.23.42.7.10\0" /* 618 */
    "setCext-IssuerCapabilities\0" "setCext-IssuerCapabilities\0" "2.23.42.7.11\0" /* 619 */
    "setAttr-Cert\0" "setAttr-Cert\0" "2.23.42.3.0\0" /* 620 */
    "setAttr-PGWYcap\0" "payment gateway capabilities\0" "2.23.42.3.1\0" /* 621 */
    "setAttr-TokenType\0" "setAttr-TokenType\0" "2.23.42.3.2\0" /* 622 */
    "setAttr-IssCap\0" "issuer capabilities\0" "2.23.42.3.3\0" /* 623 */
    "set-rootKeyThumb\0" "set-rootKeyThumb\0" "2.23.42.3.0.0\0" /* 624 */
    "set-addPolicy\0" "set-addPolicy\0" "2.23.42.3.0.1\0" /* 625 */
    "setAttr-Token-EMV\0" "setAttr-Token-EMV\0" "2.23.42.3.2.1\0" /* 626 */
    "setAttr-Token-B0Prime\0" "setAttr-Token-B0Prime\0" "2.23.42.3.2.2\0" /* 627 */
    "setAttr-IssCap-CVM\0" "setAttr-IssCap-CVM\0" "2.23.42.3.3.3\0" /* 628 */
    "setAttr-IssCap-T2\0" "setAttr-IssCap-T2\0" "2.23.42.3.3.4\0" /* 629 */
    "setAttr-IssCap-Sig\0" "setAttr-IssCap-Sig\0" "2.23.42.3.3.5\0" /* 630 */
    "setAttr-GenCryptgrm\0" "generate cryptogram\0" "2.23.42.3.3.3.1\0" /* 631 */
    "setAttr-T2Enc\0" "encrypted track 2\0" "2.23.42.3.3.4.1\0" /* 632 */
    "setAttr-T2cleartxt\0" "cleartext track 2\0" "2.23.42.3.3.4.2\0" /* 633 */
    "setAttr-TokICCsig\0" "ICC or token signature\0" "2.23.42.3.3.5.1\0" /* 634 */
    "setAttr-SecDevSig\0" "secure device signature\0" "2.23.42.3.3.5.2\0" /* 635 */
    "set-brand-IATA-ATA\0" "set-brand-IATA-ATA\0" "2.23.42.8.1\0" /* 636 */
    "set-brand-Diners\0" "set-brand-Diners\0" "2.23.42.8.30\0" /* 637 */
    "set-brand-AmericanExpress\0" "set-brand-AmericanExpress\0" "2.23.42.8.34\0" /* 638 */
    "set-brand-JCB\0" "set-brand-JCB\0" "2.23.42.8.35\0" /* 639 */
    "set-brand-Visa\0" "set-brand-Visa\0" "2.23.42.8.4\0" /* 640 */
    "set-brand-MasterCard\0" "set-brand-MasterCard\0" "2.23.42.8.5\0" /* 641 */
    "set-brand-Novus\0" "set-brand-Novus\0" "2.23.42.8.6011\0" /* 642 */
    "DES-CDMF\0" "des-cdmf\0" "1.2.840.113549.3.10\0" /* 643 */
    "rsaOAEPEncryptionSET\0" "rsaOAEPEncryptionSET\0" "1.2.840.113549.1.1.6\0" /* 644 */
    "ITU-T\0" "itu-t\0" "0\0" /* 645 */
    "JOINT-ISO-ITU-T\0" "joint-iso-itu-t\0" "2\0" /* 646 */
    "international-organizations\0" "International Organizations\0" "2.23\0" /* 647 */
    "msSmartcardLogin\0" "Microsoft Smartcard Login\0" "1.3.6.1.4.1.311.20.2.2\0" /* 648 */
    "msUPN\0" "Microsoft User Principal Name\0" "1.3.6.1.4.1.311.20.2.3\0" /* 649 */
    "AES-128-CFB1\0" "aes-128-cfb1\0" "\0" /* 650 */
    "AES-192-CFB1\0" "aes-192-cfb1\0" "\0" /* 651 */
    "AES-256-CFB1\0" "aes-256-cfb1\0" "\0" /* 652 */
    "AES-128-CFB8\0" "aes-128-cfb8\0" "\0" /* 653 */
    "AES-192-CFB8\0" "aes-192-cfb8\0" "\0" /* 654 */
    "AES-256-CFB8\0" "aes-256-cfb8\0" "\0" /* 655 */
    "DES-CFB1\0" "des-cfb1\0" "\0" /* 656 */
    "DES-CFB8\0" "des-cfb8\0" "\0" /* 657 */
    "DES-EDE3-CFB1\0" "des-ede3-cfb1\0" "\0" /* 658 */
    "DES-EDE3-CFB8\0" "des-ede3-cfb8\0" "\0" /* 659 */
    "street\0" "streetAddress\0" "2.5.4.9\0" /* 660 */
    "postalCode\0" "postalCode\0" "2.5.4.17\0" /* 661 */
    "id-ppl\0" "id-ppl\0" "1.3.6.1.5.5.7.21\0" /* 662 */
    "proxyCertInfo\0" "Proxy Certificate Information\0" "1.3.6.1.5.5.7.1.14\0" /* 663 */
    "id-ppl-anyLanguage\0" "Any language\0" "1.3.6.1.5.5.7.21.0\0" /* 664 */
    "id-ppl-inheritAll\0" "Inherit all\0" "1.3.6.1.5.5.7.21.1\0" /* 665 */
    "nameConstraints\0" "X509v3 Name Constraints\0" "2.5.29.30\0" /* 666 */
    "id-ppl-independent\0" "Independent\0" "1.3.6.1.5.5.7.21.2\0" /* 667 */
    "RSA-SHA256\0" "sha256WithRSAEncryption\0" "1.2.840.113549.1.1.11\0" /* 668 */
    "RSA-SHA384\0" "sha384WithRSAEncryption\0" "1.2.840.113549.1.1.12\0" /* 669 */
    "RSA-SHA512\0" "sha512WithRSAEncryption\0" "1.2.840.113549.1.1.13\0" /* 670 */
    "RSA-SHA224\0" "sha224WithRSAEncryption\0" "1.2.840.113549.1.1.14\0" /* 671 */
    "SHA256\0" "sha256\0" "2.16.840.1.101.3.4.2.1\0" /* 672 */
    "SHA384\0" "sha384\0" "2.16.840.1.101.3.4.2.2\0" /* 673 */
    "SHA512\0" "sha512\0" "2.16.840.1.101.3.4.2.3\0" /* 674 */
    "SHA224\0" "sha224\0" "2.16.840.1.101.3.4.2.4\0" /* 675 */
    "identified-organization\0" "identified-organization\0" "1.3\0" /* 676 */
    "certicom-arc\0" "certicom-arc\0" "1.3.132\0" /* 677 */
    "wap\0" "wap\0" "2.23.43\0" /* 678 */
    "wap-wsg\0" "wap-wsg\0" "2.23.43.1\0" /* 679 */
    "id-characteristic-two-basis\0" "id-characteristic-two-basis\0" "1.2.840.10045.1.2.3\0" /* 680 */
    "onBasis\0" "onBasis\0" "1.2.840.10045.1.2.3.1\0" /* 681 */
    "tpBasis\0" "tpBasis\0" "1.2.840.10045.1.2.3.2\0" /* 682 */
    "ppBasis\0" "ppBasis\0" "1.2.840.10045.1.2.3.3\0" /* 683 */
    "c2pnb163v1\0" "c2pnb163v1\0" "1.2.840.10045.3.0.1\0" /* 684 */
    "c2pnb163v2\0" "c2pnb163v2\0" "1.2.840.10045.3.0.2\0" /* 685 */
    "c2pnb163v3\0" "c2pnb163v3\0" "1.2.840.10045.3.0.3\0" /* 686 */
    "c2pnb176v1\0" "c2pnb176v1\0" "1.2.840.10045.3.0.4\0" /* 687 */
    "c2tnb191v1\0" "c2tnb191v1\0" "1.2.840.10045.3.0.5\0" /* 688 */
    "c2tnb191v2\0" "c2tnb191v2\0" "1.2.840.10045.3.0.6\0" /* 689 */
    "c2tnb191v3\0" "c2tnb191v3\0" "1.2.840.10045.3.0.7\0" /* 690 */
    "c2onb191v4\0" "c2onb191v4\0" "1.2.840.10045.3.0.8\0" /* 691 */
    "c2onb191v5\0" "c2onb191v5\0" "1.2.840.10045.3.0.9\0" /* 692 */
    "c2pnb208w1\0" "c2pnb208w1\0" "1.2.840.10045.3.0.10\0" /* 693 */
    "c2tnb239v1\0" "c2tnb239v1\0" "1.2.840.10045.3.0.11\0" /* 694 */
    "c2tnb239v2\0" "c2tnb239v2\0" "1.2.840.10045.3.0.12\0" /* 695 */
    "c2tnb239v3\0" "c2tnb239v3\0" "1.2.840.10045.3.0.13\0" /* 696 */
    "c2onb239v4\0" "c2onb239v4\0" "1.2.840.10045.3.0.14\0" /* 697 */
    "c2onb239v5\0" "c2onb239v5\0" "1.2.840.10045.3.0.15\0" /* 698 */
    "c2pnb272w1\0" "c2pnb272w1\0" "1.2.840.10045.3.0.16\0" /* 699 */
    "c2pnb304w1\0" "c2pnb304w1\0" "1.2.840.10045.3.0.17\0" /* 700 */
    "c2tnb359v1\0" "c2tnb359v1\0" "1.2.840.10045.3.0.18\0" /* 701 */
    "c2pnb368w1\0" "c2pnb368w1\0" "1.2.840.10045.3.0.19\0" /* 702 */
    "c2tnb431r1\0" "c2tnb431r1\0" "1.2.840.10045.3.0.20\0" /* 703 */
    "secp112r1\0" "secp112r1\0" "1.3.132.0.6\0" /* 704 */
    "secp112r2\0" "secp112r2\0" "1.3.132.0.7\0" /* 705 */
    "secp128r1\0" "secp128r1\0" "1.3.132.0.28\0" /* 706 */
    "secp128r2\0" "secp128r2\0" "1.3.132.0.29\0" /* 707 */
    "secp160k1\0" "secp160k1\0" "1.3.132.0.9\0" /* 708 */
    "secp160r1\0" "secp160r1\0" "1.3.132.0.8\0" /* 709 */
    "secp160r2\0" "secp160r2\0" "1.3.132.0.30\0" /* 710 */
    "secp192k1\0" "secp192k1\0" "1.3.132.0.31\0" /* 711 */
    "secp224k1\0" "secp224k1\0" "1.3.132.0.32\0" /* 712 */
    "secp224r1\0" "secp224r1\0" "1.3.132.0.33\0" /* 713 */
    "secp256k1\0" "secp256k1\0" "1.3.132.0.10\0" /* 714 */
    "secp384r1\0" "secp384r1\0" "1.3.132.0.34\0" /* 715 */
    "secp521r1\0" "secp521r1\0" "1.3.132.0.35\0" /* 716 */
    "sect113r1\0" "sect113r1\0" "1.3.132.0.4\0" /* 717 */
    "sect113r2\0" "sect113r2\0" "1.3.132.0.5\0" /* 718 */
    "sect131r1\0" "sect131r1\0" "1.3.132.0.22\0" /* 719 */
    "sect131r2\0" "sect131r2\0" "1.3.132.0.23\0" /* 720 */
    "sect163k1\0" "sect163k1\0" "1.3.132.0.1\0" /* 721 */
    "sect163r1\0" "sect163r1\0" "1.3.132.0.2\0" /* 722 */
    "sect163r2\0" "sect163r2\0" "1.3.132.0.15\0" /* 723 */
    "sect193r1\0" "sect193r1\0" "1.3.132.0.24\0" /* 724 */
    "sect193r2\0" "sect193r2\0" "1.3.132.0.25\0" /* 725 */
    "sect233k1\0" "sect233k1\0" "1.3.132.0.26\0" /* 726 */
    "sect233r1\0" "sect233r1\0" "1.3.132.0.27\0" /* 727 */
    "sect239k1\0" "sect239k1\0" "1.3.132.0.3\0" /* 728 */
    "sect283k1\0" "sect283k1\0" "1.3.132.0.16\0" /* 729 */
    "sect283r1\0" "sect283r1\0" "1.3.132.0.17\0" /* 730 */
    "sect409k1\0" "sect409k1\0" "1.3.132.0.36\0" /* 731 */
    "sect409r1\0" "sect409r1\0" "1.3.132.0.37\0" /* 732 */
    "sect571k1\0" "sect571k1\0" "1.3.132.0.38\0" /* 733 */
    "sect571r1\0" "sect571r1\0" "1.3.132.0.39\0" /* 734 */
    "wap-wsg-idm-ecid-wtls1\0" "wap-wsg-idm-ecid-wtls1\0" "2.23.43.1.4.1\0" /* 735 */
    "wap-wsg-idm-ecid-wtls3\0" "wap-wsg-idm-ecid-wtls3\0" "2.23.43.1.4.3\0" /* 736 */
    "wap-wsg-idm-ecid-wtls4\0" "wap-wsg-idm-ecid-wtls4\0" "2.23.43.1.4.4\0" /* 737 */
    "wap-wsg-idm-ecid-wtls5\0" "wap-wsg-idm-ecid-wtls5\0" "2.23.43.1.4.5\0" /* 738 */
    "wap-wsg-idm-ecid-wtls6\0" "wap-wsg-idm-ecid-wtls6\0" "2.23.43.1.4.6\0" /* 739 */
    "wap-wsg-idm-ecid-wtls7\0" "wap-wsg-idm-ecid-wtls7\0" "2.23.43.1.4.7\0" /* 740 */
    "wap-wsg-idm-ecid-wtls8\0" "wap-wsg-idm-ecid-wtls8\0" "2.23.43.1.4.8\0" /* 741 */
    "wap-wsg-idm-ecid-wtls9\0" "wap-wsg-idm-ecid-wtls9\0" "2.23.43.1.4.9\0" /* 742 */
    "wap-wsg-idm-ecid-wtls10\0" "wap-wsg-idm-ecid-wtls10\0" "2.23.43.1.4.10\0" /* 743 */
    "wap-wsg-idm-ecid-wtls11\0" "wap-wsg-idm-ecid-wtls11\0" "2.23.43.1.4.11\0" /* 744 */
    "wap-wsg-idm-ecid-wtls12\0" "wap-wsg-idm-ecid-wtls12\0" "2.23.43.1.4.12\0" /* 745 */
    "anyPolicy\0" "X509v3 Any Policy\0" "2.5.29.32.0\0" /* 746 */
    "policyMappings\0" "X509v3 Policy Mappings\0" "2.5.29.33\0" /* 747 */
    "inhibitAnyPolicy\0" "X509v3 Inhibit Any Policy\0" "2.5.29.54\0" /* 748 */
    "Oakley-EC2N-3\0" "ipsec3\0" "\0" /* 749 */
    "Oakley-EC2N-4\0" "ipsec4\0" "\0" /* 750 */
    "CAMELLIA-128-CBC\0" "camellia-128-cbc\0" "1.2.392.200011.61.1.1.1.2\0" /* 751 */
    "CAMELLIA-192-CBC\0" "camellia-192-cbc\0" "1.2.392.200011.61.1.1.1.3\0" /* 752 */
    "CAMELLIA-256-CBC\0" "camellia-256-cbc\0" "1.2.392.200011.61.1.1.1.4\0" /* 753 */
    "CAMELLIA-128-ECB\0" "camellia-128-ecb\0" "0.3.4401.5.3.1.9.1\0" /* 754 */
    "CAMELLIA-192-ECB\0" "camellia-192-ecb\0" "0.3.4401.5.3.1.9.21\0" /* 755 */
    "CAMELLIA-256-ECB\0" "camellia-256-ecb\0" "0.3.4401.5.3.1.9.41\0" /* 756 */
    "CAMELLIA-128-CFB\0" "camellia-128-cfb\0" "0.3.4401.5.3.1.9.4\0" /* 757 */
    "CAMELLIA-192-CFB\0" "camellia-192-cfb\0" "0.3.4401.5.3.1.9.24\0" /* 758 */
    "CAMELLIA-256-CFB\0" "camellia-256-cfb\0" "0.3.4401.5.3.1.9.44\0" /* 759 */
    "CAMELLIA-128-CFB1\0" "camellia-128-cfb1\0" "\0" /* 760 */
    "CAMELLIA-192-CFB1\0" "camellia-192-cfb1\0" "\0" /* 761 */
    "CAMELLIA-256-CFB1\0" "camellia-256-cfb1\0" "\0" /* 762 */
    "CAMELLIA-128-CFB8\0" "camellia-128-cfb8\0" "\0" /* 763 */
    "CAMELLIA-192-CFB8\0" "camellia-192-cfb8\0" "\0" /* 764 */
    "CAMELLIA-256-CFB8\0" "camellia-256-cfb8\0" "\0" /* 765 */
    "CAMELLIA-128-OFB\0" "camellia-128-ofb\0" "0.3.4401.5.3.1.9.3\0" /* 766 */
    "CAMELLIA-192-OFB\0" "camellia-192-ofb\0" "0.3.4401.5.3.1.9.23\0" /* 767 */
    "CAMELLIA-256-OFB\0" "camellia-256-ofb\0" "0.3.4401.5.3.1.9.43\0" /* 768 */
    "subjectDirectoryAttributes\0" "X509v3 Subject Directory Attributes\0" "2.5.29.9\0" /* 769 */
    "issuingDistributionPoint\0" "X509v3 Issuing Distribution Point\0" "2.5.29.28\0" /* 770 */
    "certificateIssuer\0" "X509v3 Certificate Issuer\0" "2.5.29.29\0" /* 771 */
    "KISA\0" "kisa\0" "1.2.410.200004\0" /* 773 */
    "SEED-ECB\0" "seed-ecb\0" "1.2.410.200004.1.3\0" /* 776 */
    "SEED-CBC\0" "seed-cbc\0" "1.2.410.200004.1.4\0" /* 777 */
    "SEED-OFB\0" "seed-ofb\0" "1.2.410.200004.1.6\0" /* 778 */
    "SEED-CFB\0" "seed-cfb\0" "1.2.410.200004.1.5\0" /* 779 */
    "HMAC-MD5\0" "hmac-md5\0" "1.3.6.1.5.5.8.1.1\0" /* 780 */
    "HMAC-SHA1\0" "hmac-sha1\0" "1.3.6.1.5.5.8.1.2\0" /* 781 */
    "id-PasswordBasedMAC\0" "password based MAC\0" "1.2.840.113533.7.66.13\0" /* 782 */
    "id-DHBasedMac\0" "Diffie-Hellman based MAC\0" "1.2.840.113533.7.66.30\0" /* 783 */
    "id-it-suppLangTags\0" "id-it-suppLangTags\0" "1.3.6.1.5.5.7.4.16\0" /* 784 */
    "caRepository\0" "CA Repository\0" "1.3.6.1.5.5.7.48.5\0" /* 785 */
    "id-smime-ct-compressedData\0" "id-smime-ct-compressedData\0" "1.2.840.113549.1.9.16.1.9\0" /* 786 */
    "id-ct-asciiTextWithCRLF\0" "id-ct-asciiTextWithCRLF\0" "1.2.840.113549.1.9.16.1.27\0" /* 787 */
    "id-aes128-wrap\0" "id-aes128-wrap\0" "2.16.840.1.101.3.4.1.5\0" /* 788 */
    "id-aes192-wrap\0" "id-aes192-wrap\0" "2.16.840.1.101.3.4.1.25\0" /* 789 */
    "id-aes256-wrap\0" "id-aes256-wrap\0" "2.16.840.1.101.3.4.1.45\0" /* 790 */
    "ecdsa-with-Recommended\0" "ecdsa-with-Recommended\0" "1.2.840.10045.4.2\0" /* 791 */
    "ecdsa-with-Specified\0" "ecdsa-with-Specified\0" "1.2.840.10045.4.3\0" /* 792 */
    "ecdsa-with-SHA224\0" "ecdsa-with-SHA224\0" "1.2.840.10045.4.3.1\0" /* 793 */
    "ecdsa-with-SHA256\0" "ecdsa-with-SHA256\0" "1.2.840.10045.4.3.2\0" /* 794 */
    "ecdsa-with-SHA384\0" "ecdsa-with-SHA384\0" "1.2.840.10045.4.3.3\0" /* 795 */
    "ecdsa-with-SHA512\0" "ecdsa-with-SHA512\0" "1.2.840.10045.4.3.4\0" /* 796 */
    "hmacWithMD5\0" "hmacWithMD5\0" "1.2.840.113549.2.6\0" /* 797 */
    "hmacWithSHA224\0" "hmacWithSHA224\0" "1.2.840.113549.2.8\0" /* 798 */
    "hmacWithSHA256\0" "hmacWithSHA256\0" "1.2.840.113549.2.9\0" /* 799 */
    "hmacWithSHA384\0" "hmacWithSHA384\0" "1.2.840.113549.2.10\0" /* 800 */
    "hmacWithSHA512\0" "hmacWithSHA512\0" "1.2.840.113549.2.11\0" /* 801 */
    "dsa_with_SHA224\0" "dsa_with_SHA224\0" "2.16.840.1.101.3.4.3.1\0" /* 802 */
    "dsa_with_SHA256\0" "dsa_with_SHA256\0" "2.16.840.1.101.3.4.3.2\0" /* 803 */
    "whirlpool\0" "whirlpool\0" "1.0.10118.3.0.55\0" /* 804 */
    "cryptopro\0" "cryptopro\0" "1.2.643.2.2\0" /* 805 */
    "cryptocom\0" "cryptocom\0" "1.2.643.2.9\0" /* 806 */
    "id-GostR3411-94-with-GostR3410-2001\0" "GOST R 34.11-94 with GOST R 34.10-2001\0" "1.2.643.2.2.3\0" /* 807 */
    "id-GostR3411-94-with-GostR3410-94\0" "GOST R 34.11-94 with GOST R 34.10-94\0" "1.2.643.2.2.4\0" /* 808 */
    "md_gost94\0" "GOST R 34.11-94\0" "1.2.643.2.2.9\0" /* 809 */
    "id-HMACGostR3411-94\0" "HMAC GOST 34.11-94\0" "1.2.643.2.2.10\0" /* 810 */
    "gost2001\0" "GOST R 34.10-2001\0" "1.2.643.2.2.19\0" /* 811 */
    "gost94\0" "GOST R 34.10-94\0" "1.2.643.2.2.20\0" /* 812 */
    "gost89\0" "GOST 28147-89\0" "1.2.643.2.2.21\0" /* 813 */
    "gost89-cnt\0" "gost89-cnt\0" "\0" /* 814 */
    "gost-mac\0" "GOST 28147-89 MAC\0" "1.2.643.2.2.22\0" /* 815 */
    "prf-gostr3411-94\0" "GOST R 34.11-94 PRF\0" "1.2.643.2.2.23\0" /* 816 */
    "id-GostR3410-2001DH\0" "GOST R 34.10-2001 DH\0" "1.2.643.2.2.98\0" /* 817 */
    "id-GostR3410-94DH\0" "GOST R 34.10-94 DH\0" "1.2.643.2.2.99\0" /* 818 */
    "id-Gost28147-89-CryptoPro-KeyMeshing\0" "id-Gost28147-89-CryptoPro-KeyMeshing\0" "1.2.643.2.2.14.1\0" /* 819 */
    "id-Gost28147-89-None-KeyMeshing\0" "id-Gost28147-89-None-KeyMeshing\0" "1.2.643.2.2.14.0\0" /* 820 */
    "id-GostR3411-94-TestParamSet\0" "id-GostR3411-94-TestParamSet\0" "1.2.643.2.2.30.0\0" /* 821 */
    "id-GostR3411-94-CryptoProParamSet\0" "id-GostR3411-94-CryptoProParamSet\0" "1.2.643.2.2.30.1\0" /* 822 */
    "id-Gost28147-89-TestParamSet\0" "id-Gost28147-89-TestParamSet\0" "1.2.643.2.2.31.0\0" /* 823 */
    "id-Gost28147-89-CryptoPro-A-ParamSet\0" "id-Gost28147-89-CryptoPro-A-ParamSet\0" "1.2.643.2.2.31.1\0" /* 824 */
    "id-Gost28147-89-CryptoPro-B-ParamSet\0" "id-Gost28147-89-CryptoPro-B-ParamSet\0" "1.2.643.2.2.31.2\0" /* 825 */
    "id-Gost28147-89-CryptoPro-C-ParamSet\0" "id-Gost28147-89-CryptoPro-C-ParamSet\0" "1.2.643.2.2.31.3\0" /* 826 */
    "id-Gost28147-89-CryptoPro-D-ParamSet\0" "id-Gost28147-89-CryptoPro-D-ParamSet\0" "1.2.643.2.2.31.4\0" /* 827 */
    "id-Gost28147-89-CryptoPro-Oscar-1-1-ParamSet\0" "id-Gost28147-89-CryptoPro-Oscar-1-1-ParamSet\0" "1.2.643.2.2.31.5\0" /* 828 */
    "id-Gost28147-89-CryptoPro-Oscar-1-0-ParamSet\0" "id-Gost28147-89-CryptoPro-Oscar-1-0-ParamSet\0" "1.2.643.2.2.31.6\0" /* 829 */
    "id-Gost28147-89-CryptoPro-RIC-1-ParamSet\0" "id-Gost28147-89-CryptoPro-RIC-1-ParamSet\0" "1.2.643.2.2.31.7\0" /* 830 */
    "id-GostR3410-94-TestParamSet\0" "id-GostR3410-94-TestParamSet\0" "1.2.643.2.2.32.0\0" /* 831 */
    "id-GostR3410-94-CryptoPro-A-ParamSet\0" "id-GostR3410-94-CryptoPro-A-ParamSet\0" "1.2.643.2.2.32.2\0" /* 832 */
    "id-GostR3410-94-CryptoPro-B-ParamSet\0" "id-GostR3410-94-CryptoPro-B-ParamSet\0" "1.2.643.2.2.32.3\0" /* 833 */
    "id-GostR3410-94-CryptoPro-C-ParamSet\0" "id-GostR3410-94-CryptoPro-C-ParamSet\0" "1.2.643.2.2.32.4\0" /* 834 */
    "id-GostR3410-94-CryptoPro-D-ParamSet\0" "id-GostR3410-94-CryptoPro-D-ParamSet\0" "1.2.643.2.2.32.5\0" /* 835 */
    "id-GostR3410-94-CryptoPro-XchA-ParamSet\0" "id-GostR3410-94-CryptoPro-XchA-ParamSet\0" "1.2.643.2.2.33.1\0" /* 836 */
    "id-GostR3410-94-CryptoPro-XchB-ParamSet\0" "id-GostR3410-94-CryptoPro-XchB-ParamSet\0" "1.2.643.2.2.33.2\0" /* 837 */
    "id-GostR3410-94-CryptoPro-XchC-ParamSet\0" "id-GostR3410-94-CryptoPro-XchC-ParamSet\0" "1.2.643.2.2.33.3\0" /* 838 */
    "id-GostR3410-2001-TestParamSet\0" "id-GostR3410-2001-TestParamSet\0" "1.2.643.2.2.35.0\0" /* 839 */
    "id-GostR3410-2001-CryptoPro-A-ParamSet\0" "id-GostR3410-2001-CryptoPro-A-ParamSet\0" "1.2.643.2.2.35.1\0" /* 840 */
    "id-GostR3410-2001-CryptoPro-B-ParamSet\0" "id-GostR3410-2001-CryptoPro-B-ParamSet\0" "1.2.643.2.2.35.2\0" /* 841 */
    "id-GostR3410-2001-CryptoPro-C-ParamSet\0" "id-GostR3410-2001-CryptoPro-C-ParamSet\0" "1.2.643.2.2.35.3\0" /* 842 */
    "id-GostR3410-2001-CryptoPro-XchA-ParamSet\0" "id-GostR3410-2001-CryptoPro-XchA-ParamSet\0" "1.2.643.2.2.36.0\0" /* 843 */
    "id-GostR3410-2001-CryptoPro-XchB-ParamSet\0" "id-GostR3410-2001-CryptoPro-XchB-ParamSet\0" "1.2.643.2.2.36.1\0" /* 844 */
    "id-GostR3410-94-a\0" "id-GostR3410-94-a\0" "1.2.643.2.2.20.1\0" /* 845 */
    "id-GostR3410-94-aBis\0" "id-GostR3410-94-aBis\0" "1.2.643.2.2.20.2\0" /* 846 */
    "id-GostR3410-94-b\0" "id-GostR3410-94-b\0" "1.2.643.2.2.20.3\0" /* 847 */
    "id-GostR3410-94-bBis\0" "id-GostR3410-94-bBis\0" "1.2.643.2.2.20.4\0" /* 848 */
    "id-Gost28147-89-cc\0" "GOST 28147-89 Cryptocom ParamSet\0" "1.2.643.2.9.1.6.1\0" /* 849 */
    "gost94cc\0" "GOST 34.10-94 Cryptocom\0" "1.2.643.2.9.1.5.3\0" /* 850 */
    "gost2001cc\0" "GOST 34.10-2001 Cryptocom\0" "1.2.643.2.9.1.5.4\0" /* 851 */
    "id-GostR3411-94-with-GostR3410-94-cc\0" "GOST R 34.11-94 with GOST R 34.10-94 Cryptocom\0" "1.2.643.2.9.1.3.3\0" /* 852 */
    "id-GostR3411-94-with-GostR3410-2001-cc\0" "GOST R 34.11-94 with GOST R 34.10-2001 Cryptocom\0" "1.2.643.2.9.1.3.4\0" /* 853 */
    "id-GostR3410-2001-ParamSet-cc\0" "GOST R 3410-2001 Parameter Set Cryptocom\0" "1.2.643.2.9.1.8.1\0" /* 854 */
    "HMAC\0" "hmac\0" "\0" /* 855 */
    "LocalKeySet\0" "Microsoft Local Key set\0" "1.3.6.1.4.1.311.17.2\0" /* 856 */
    "freshestCRL\0" "X509v3 Freshest CRL\0" "2.5.29.46\0" /* 857 */
    "id-on-permanentIdentifier\0" "Permanent Identifier\0" "1.3.6.1.5.5.7.8.3\0" /* 858 */
    "searchGuide\0" "searchGuide\0" "2.5.4.14\0" /* 859 */
    "businessCategory\0" "businessCategory\0" "2.5.4.15\0" /* 860 */
    "postalAddress\0" "postalAddress\0" "2.5.4.16\0" /* 861 */
    "postOfficeBox\0" "postOfficeBox\0" "2.5.4.18\0" /* 862 */
    "physicalDeliveryOfficeName\0" "physicalDeliveryOfficeName\0" "2.5.4.19\0" /* 863 */
    "telephoneNumber\0" "telephoneNumber\0" "2.5.4.20\0" /* 864 */
    "telexNumber\0" "telexNumber\0" "2.5.4.21\0" /* 865 */
    "teletexTerminalIdentifier\0" "teletexTerminalIdentifier\0" "2.5.4.22\0" /* 866 */
    "facsimileTelephoneNumber\0" "facsimileTelephoneNumber\0" "2.5.4.23\0" /* 867 */
    "x121Address\0" "x121Address\0" "2.5.4.24\0" /* 868 */
    "internationaliSDNNumber\0" "internationaliSDNNumber\0" "2.5.4.25\0" /* 869 */
    "registeredAddress\0" "registeredAddress\0" "2.5.4.26\0" /* 870 */
    "destinationIndicator\0" "destinationIndicator\0" "2.5.4.27\0" /* 871 */
    "preferredDeliveryMethod\0" "preferredDeliveryMethod\0" "2.5.4.28\0" /* 872 */
    "presentationAddress\0" "presentationAddress\0" "2.5.4.29\0" /* 873 */
    "supportedApplicationContext\0" "supportedApplicationContext\0" "2.5.4.30\0" /* 874 */
    "member\0" "member\0" "2.5.4.31\0" /* 875 */
    "owner\0" "owner\0" "2.5.4.32\0" /* 876 */
    "roleOccupant\0" "roleOccupant\0" "2.5.4.33\0" /* 877 */
    "seeAlso\0" "seeAlso\0" "2.5.4.34\0" /* 878 */
    "userPassword\0" "userPassword\0" "2.5.4.35\0" /* 879 */
    "userCertificate\0" "userCertificate\0" "2.5.4.36\0" /* 880 */
    "cACertificate\0" "cACertificate\0" "2.5.4.37\0" /* 881 */
    "authorityRevocationList\0" "authorityRevocationList\0" "2.5.4.38\0" /* 882 */
    "certificateRevocationList\0" "certificateRevocationList\0" "2.5.4.39\0" /* 883 */
    "crossCertificatePair\0" "crossCertificatePair\0" "2.5.4.40\0" /* 884 */
    "enhancedSearchGuide\0" "enhancedSearchGuide\0" "2.5.4.47\0" /* 885 */
    "protocolInformation\0" "protocolInformation\0" "2.5.4.48\0" /* 886 */
    "distinguishedName\0" "distinguishedName\0" "2.5.4.49\0" /* 887 */
    "uniqueMember\0" "uniqueMember\0" "2.5.4.50\0" /* 888 */
    "houseIdentifier\0" "houseIdentifier\0" "2.5.4.51\0" /* 889 */
    "supportedAlgorithms\0" "supportedAlgorithms\0" "2.5.4.52\0" /* 890 */
    "deltaRevocationList\0" "deltaRevocationList\0" "2.5.4.53\0" /* 891 */
    "dmdName\0" "dmdName\0" "2.5.4.54\0" /* 892 */
    "id-alg-PWRI-KEK\0" "id-alg-PWRI-KEK\0" "1.2.840.113549.1.9.16.3.9\0" /* 893 */
    "CMAC\0" "cmac\0" "\0" /* 894 */
    "id-aes128-GCM\0" "aes-128-gcm\0" "2.16.840.1.101.3.4.1.6\0" /* 895 */
    "id-aes128-CCM\0" "aes-128-ccm\0" "2.16.840.1.101.3.4.1.7\0" /* 896 */
    "id-aes128-wrap-pad\0" "id-aes128-wrap-pad\0" "2.16.840.1.101.3.4.1.8\0" /* 897 */
    "id-aes192-GCM\0" "aes-192-gcm\0" "2.16.840.1.101.3.4.1.26\0" /* 898 */
    "id-aes192-CCM\0" "aes-192-ccm\0" "2.16.840.1.101.3.4.1.27\0" /* 899 */
    "id-aes192-wrap-pad\0" "id-aes192-wrap-pad\0" "2.16.840.1.101.3.4.1.28\0" /* 900 */
    "id-aes256-GCM\0" "aes-256-gcm\0" "2.16.840.1.101.3.4.1.46\0" /* 901 */
    "id-aes256-CCM\0" "aes-256-ccm\0" "2.16.840.1.101.3.4.1.47\0" /* 902 */
    "id-aes256-wrap-pad\0" "id-aes256-wrap-pad\0" "2.16.840.1.101.3.4.1.48\0" /* 903 */
    "AES-128-CTR\0" "aes-128-ctr\0" "\0" /* 904 */
    "AES-192-CTR\0" "aes-192-ctr\0" "\0" /* 905 */
    "AES-256-CTR\0" "aes-256-ctr\0" "\0" /* 906 */
    "id-camellia128-wrap\0" "id-camellia128-wrap\0" "1.2.392.200011.61.1.1.3.2\0" /* 907 */
    "id-camellia192-wrap\0" "id-camellia192-wrap\0" "1.2.392.200011.61.1.1.3.3\0" /* 908 */
    "id-camellia256-wrap\0" "id-camellia256-wrap\0" "1.2.392.200011.61.1.1.3.4\0" /* 909 */
    "anyExtendedKeyUsage\0" "Any Extended Key Usage\0" "2.5.29.37.0\0" /* 910 */
    "MGF1\0" "mgf1\0" "1.2.840.113549.1.1.8\0" /* 911 */
    "RSASSA-PSS\0" "rsassaPss\0" "1.2.840.113549.1.1.10\0" /* 912 */
    "AES-128-XTS\0" "aes-128-xts\0" "1.3.111.2.1619.0.1.1\0" /* 913 */
    "AES-256-XTS\0" "aes-256-xts\0" "1.3.111.2.1619.0.1.2\0" /* 914 */
    "RC4-HMAC-MD5\0" "rc4-hmac-md5\0" "\0" /* 915 */
    "AES-128-CBC-HMAC-SHA1\0" "aes-128-cbc-hmac-sha1\0" "\0" /* 916 */
    "AES-192-CBC-HMAC-SHA1\0" "aes-192-cbc-hmac-sha1\0" "\0" /* 917 */
    "AES-256-CBC-HMAC-SHA1\0" "aes-256-cbc-hmac-sha1\0" "\0" /* 918 */
    "RSAES-OAEP\0" "rsaesOaep\0" "1.2.840.113549.1.1.7\0" /* 919 */
    "dhpublicnumber\0" "X9.42 DH\0" "1.2.840.10046.2.1\0" /* 920 */
    "brainpoolP160r1\0" "brainpoolP160r1\0" "1.3.36.3.3.2.8.1.1.1\0" /* 921 */
    "brainpoolP160t1\0" "brainpoolP160t1\0" "1.3.36.3.3.2.8.1.1.2\0" /* 922 */
    "brainpoolP192r1\0" "brainpoolP192r1\0" "1.3.36.3.3.2.8.1.1.3\0" /* 923 */
    "brainpoolP192t1\0" "brainpoolP192t1\0" "1.3.36.3.3.2.8.1.1.4\0" /* 924 */
    "brainpoolP224r1\0" "brainpoolP224r1\0" "1.3.36.3.3.2.8.1.1.5\0" /* 925 */
    "brainpoolP224t1\0" "brainpoolP224t1\0" "1.3.36.3.3.2.8.1.1.6\0" /* 926 */
    "brainpoolP256r1\0" "brainpoolP256r1\0" "1.3.36.3.3.2.8.1.1.7\0" /* 927 */
    "brainpoolP256t1\0" "brainpoolP256t1\0" "1.3.36.3.3.2.8.1.1.8\0" /* 928 */
    "brainpoolP320r1\0" "brainpoolP320r1\0" "1.3.36.3.3.2.8.1.1.9\0" /* 929 */
    "brainpoolP320t1\0" "brainpoolP320t1\0" "1.3.36.3.3.2.8.1.1.10\0" /* 930 */
    "brainpoolP384r1\0" "brainpoolP384r1\0" "1.3.36.3.3.2.8.1.1.11\0" /* 931 */
    "brainpoolP384t1\0" "brainpoolP384t1\0" "1.3.36.3.3.2.8.1.1.12\0" /* 932 */
    "brainpoolP512r1\0" "brainpoolP512r1\0" "1.3.36.3.3.2.8.1.1.13\0" /* 933 */
    "brainpoolP512t1\0" "brainpoolP512t1\0" "1.3.36.3.3.2.8.1.1.14\0" /* 934 */
    "PSPECIFIED\0" "pSpecified\0" "1.2.840.113549.1.1.9\0" /* 935 */
    "dhSinglePass-stdDH-sha1kdf-scheme\0" "dhSinglePass-stdDH-sha1kdf-scheme\0" "1.3.133.16.840.63.0.2\0" /* 936 */
    "dhSinglePass-stdDH-sha224kdf-scheme\0" "dhSinglePass-stdDH-sha224kdf-scheme\0" "1.3.132.1.11.0\0" /* 937 */
    "dhSinglePass-stdDH-sha256kdf-scheme\0" "dhSinglePass-stdDH-sha256kdf-scheme\0" "1.3.132.1.11.1\0" /* 938 */
    "dhSinglePass-stdDH-sha384kdf-scheme\0" "dhSinglePass-stdDH-sha384kdf-scheme\0" "1.3.132.1.11.2\0" /* 939 */
    "dhSinglePass-stdDH-sha512kdf-scheme\0" "dhSinglePass-stdDH-sha512kdf-scheme\0" "1.3.132.1.11.3\0" /* 940 */
    "dhSinglePass-cofactorDH-sha1kdf-scheme\0" "dhSinglePass-cofactorDH-sha1kdf-scheme\0" "1.3.133.16.840.63.0.3\0" /* 941 */
    "dhSinglePass-cofactorDH-sha224kdf-scheme\0" "dhSinglePass-cofactorDH-sha224kdf-scheme\0" "1.3.132.1.14.0\0" /* 942 */
    "dhSinglePass-cofactorDH-sha256kdf-scheme\0" "dhSinglePass-cofactorDH-sha256kdf-scheme\0" "1.3.132.1.14.1\0" /* 943 */
    "dhSinglePass-cofactorDH-sha384kdf-scheme\0" "dhSinglePass-cofactorDH-sha384kdf-scheme\0" "1.3.132.1.14.2\0" /* 944 */
    "dhSinglePass-cofactorDH-sha512kdf-scheme\0" "dhSinglePass-cofactorDH-sha512kdf-scheme\0" "1.3.132.1.14.3\0" /* 945 */
    "dh-std-kdf\0" "dh-std-kdf\0" "\0" /* 946 */
    "dh-cofactor-kdf\0" "dh-cofactor-kdf\0" "\0" /* 947 */
    "AES-128-CBC-HMAC-SHA256\0" "aes-128-cbc-hmac-sha256\0" "\0" /* 948 */
    "AES-192-CBC-HMAC-SHA256\0" "aes-192-cbc-hmac-sha256\0" "\0" /* 949 */
    "AES-256-CBC-HMAC-SHA256\0" "aes-256-cbc-hmac-sha256\0" "\0" /* 950 */
    "ct_precert_scts\0" "CT Precertificate SCTs\0" "1.3.6.1.4.1.11129.2.4.2\0" /* 951 */
    "ct_precert_poison\0" "CT Precertificate Poison\0" "1.3.6.1.4.1.11129.2.4.3\0" /* 952 */
    "ct_precert_signer\0" "CT Precertificate Signer\0" "1.3.6.1.4.1.11129.2.4.4\0" /* 953 */
    "ct_cert_scts\0" "CT Certificate SCTs\0" "1.3.6.1.4.1.11129.2.4.5\0" /* 954 */
    "jurisdictionL\0" "jurisdictionLocalityName\0" "1.3.6.1.4.1.311.60.2.1.1\0" /* 955 */
    "jurisdictionST\0" "jurisdictionStateOrProvinceName\0" "1.3.6.1.4.1.311.60.2.1.2\0" /* 956 */
    "jurisdictionC\0" "jurisdictionCountryName\0" "1.3.6.1.4.1.311.60.2.1.3\0" /* 957 */
    "AES-128-OCB\0" "aes-128-ocb\0" "\0" /* 958 */
    "AES-192-OCB\0" "aes-192-ocb\0" "\0" /* 959 */
    "AES-256-OCB\0" "aes-256-ocb\0" "\0" /* 960 */
    "CAMELLIA-128-GCM\0" "camellia-128-gcm\0" "0.3.4401.5.3.1.9.6\0" /* 961 */
    "CAMELLIA-128-CCM\0" "camellia-128-ccm\0" "0.3.4401.5.3.1.9.7\0" /* 962 */
    "CAMELLIA-128-CTR\0" "camellia-128-ctr\0" "0.3.4401.5.3.1.9.9\0" /* 963 */
    "CAMELLIA-128-CMAC\0" "camellia-128-cmac\0" "0.3.4401.5.3.1.9.10\0" /* 964 */
    "CAMELLIA-192-GCM\0" "camellia-192-gcm\0" "0.3.4401.5.3.1.9.26\0" /* 965 */
    "CAMELLIA-192-CCM\0" "camellia-192-ccm\0" "0.3.4401.5.3.1.9.27\0" /* 966 */
    "CAMELLIA-192-CTR\0" "camellia-192-ctr\0" "0.3.4401.5.3.1.9.29\0" /* 967 */
    "CAMELLIA-192-CMAC\0" "camellia-192-cmac\0" "0.3.4401.5.3.1.9.30\0" /* 968 */
    "CAMELLIA-256-GCM\0" "camellia-256-gcm\0" "0.3.4401.5.3.1.9.46\0" /* 969 */
    "CAMELLIA-256-CCM\0" "camellia-256-ccm\0" "0.3.4401.5.3.1.9.47\0" /* 970 */
    "CAMELLIA-256-CTR\0" "camellia-256-ctr\0" "0.3.4401.5.3.1.9.49\0" /* 971 */
    "CAMELLIA-256-CMAC\0" "camellia-256-cmac\0" "0.3.4401.5.3.1.9.50\0" /* 972 */
    "id-scrypt\0" "scrypt\0" "1.3.6.1.4.1.11591.4.11\0" /* 973 */
    "id-tc26\0" "id-tc26\0" "1.2.643.7.1\0" /* 974 */
    "gost89-cnt-12\0" "gost89-cnt-12\0" "\0" /* 975 */
    "gost-mac-12\0" "gost-mac-12\0" "\0" /* 976 */
    "id-tc26-algorithms\0" "id-tc26-algorithms\0" "1.2.643.7.1.1\0" /* 977 */
    "id-tc26-sign\0" "id-tc26-sign\0" "1.2.643.7.1.1.1\0" /* 978 */
    "gost2012_256\0" "GOST R 34.10-2012 with 256 bit modulus\0" "1.2.643.7.1.1.1.1\0" /* 979 */
    "gost2012_512\0" "GOST R 34.10-2012 with 512 bit modulus\0" "1.2.643.7.1.1.1.2\0" /* 980 */
    "id-tc26-digest\0" "id-tc26-digest\0" "1.2.643.7.1.1.2\0" /* 981 */
    "md_gost12_256\0" "GOST R 34.11-2012 with 256 bit hash\0" "1.2.643.7.1.1.2.2\0" /* 982 */
    "md_gost12_512\0" "GOST R 34.11-2012 with 512 bit hash\0" "1.2.643.7.1.1.2.3\0" /* 983 */
    "id-tc26-signwithdigest\0" "id-tc26-signwithdigest\0" "1.2.643.7.1.1.3\0" /* 984 */
    "id-tc26-signwithdigest-gost3410-2012-256\0" "GOST R 34.10-2012 with GOST R 34.11-2012 (256 bit)\0" "1.2.643.7.1.1.3.2\0" /* 985 */
    "id-tc26-signwithdigest-gost3410-2012-512\0" "GOST R 34.10-2012 with GOST R 34.11-2012 (512 bit)\0" "1.2.643.7.1.1.3.3\0" /* 986 */
    "id-tc26-mac\0" "id-tc26-mac\0" "1.2.643.7.1.1.4\0" /* 987 */
    "id-tc26-hmac-gost-3411-2012-256\0" "HMAC GOST 34.11-2012 256 bit\0" "1.2.643.7.1.1.4.1\0" /* 988 */
    "id-tc26-hmac-gost-3411-2012-512\0" "HMAC GOST 34.11-2012 512 bit\0" "1.2.643.7.1.1.4.2\0" /* 989 */
    "id-tc26-cipher\0" "id-tc26-cipher\0" "1.2.643.7.1.1.5\0" /* 990 */
    "id-tc26-agreement\0" "id-tc26-agreement\0" "1.2.643.7.1.1.6\0" /* 991 */
    "id-tc26-agreement-gost-3410-2012-256\0" "id-tc26-agreement-gost-3410-2012-256\0" "1.2.643.7.1.1.6.1\0" /* 992 */
    "id-tc26-agreement-gost-3410-2012-512\0" "id-tc26-agreement-gost-3410-2012-512\0" "1.2.643.7.1.1.6.2\0" /* 993 */
    "id-tc26-constants\0" "id-tc26-constants\0" "1.2.643.7.1.2\0" /* 994 */
    "id-tc26-sign-constants\0" "id-tc26-sign-constants\0" "1.2.643.7.1.2.1\0" /* 995 */
    "id-tc26-gost-3410-2012-512-constants\0" "id-tc26-gost-3410-2012-512-constants\0" "1.2.643.7.1.2.1.2\0" /* 996 */
    "id-tc26-gost-3410-2012-512-paramSetTest\0" "GOST R 34.10-2012 (512 bit) testing parameter set\0" "1.2.643.7.1.2.1.2.0\0" /* 997 */
    "id-tc26-gost-3410-2012-512-paramSetA\0" "GOST R 34.10-2012 (512 bit) ParamSet A\0" "1.2.643.7.1.2.1.2.1\0" /* 998 */
    "id-tc26-gost-3410-2012-512-paramSetB\0" "GOST R 34.10-2012 (512 bit) ParamSet B\0" "1.2.643.7.1.2.1.2.2\0" /* 999 */
    "id-tc26-digest-constants\0" "id-tc26-digest-constants\0" "1.2.643.7.1.2.2\0" /* 1000 */
    "id-tc26-cipher-constants\0" "id-tc26-cipher-constants\0" "1.2.643.7.1.2.5\0" /* 1001 */
    "id-tc26-gost-28147-constants\0" "id-tc26-gost-28147-constants\0" "1.2.643.7.1.2.5.1\0" /* 1002 */
    "id-tc26-gost-28147-param-Z\0" "GOST 28147-89 TC26 parameter set\0" "1.2.643.7.1.2.5.1.1\0" /* 1003 */
    "INN\0" "INN\0" "1.2.643.3.131.1.1\0" /* 1004 */
    "OGRN\0" "OGRN\0" "1.2.643.100.1\0" /* 1005 */
    "SNILS\0" "SNILS\0" "1.2.643.100.3\0" /* 1006 */
    "subjectSignTool\0" "Signing Tool of Subject\0" "1.2.643.100.111\0" /* 1007 */
    "issuerSignTool\0" "Signing Tool of Issuer\0" "1.2.643.100.112\0" /* 1008 */
    "gost89-cbc\0" "gost89-cbc\0" "\0" /* 1009 */
    "gost89-ecb\0" "gost89-ecb\0" "\0" /* 1010 */
    "gost89-ctr\0" "gost89-ctr\0" "\0" /* 1011 */
    "kuznyechik-ecb\0" "kuznyechik-ecb\0" "\0" /* 1012 */
    "kuznyechik-ctr\0" "kuznyechik-ctr\0" "\0" /* 1013 */
    "kuznyechik-ofb\0" "kuznyechik-ofb\0" "\0" /* 1014 */
    "kuznyechik-cbc\0" "kuznyechik-cbc\0" "\0" /* 1015 */
    "kuznyechik-cfb\0" "kuznyechik-cfb\0" "\0" /* 1016 */
    "kuznyechik-mac\0" "kuznyechik-mac\0" "\0" /* 1017 */
    "ChaCha20-Poly1305\0" "chacha20-poly1305\0" "\0" /* 1018 */
    "ChaCha20\0" "chacha20\0" "\0" /* 1019 */
    "tlsfeature\0" "TLS Feature\0" "1.3.6.1.5.5.7.1.24\0" /* 1020 */
    "TLS1-PRF\0" "tls1-prf\0" "\0" /* 1021 */
    "ipsecIKE\0" "ipsec Internet Key Exchange\0" "1.3.6.1.5.5.7.3.17\0" /* 1022 */
    "capwapAC\0" "Ctrl/provision WAP Access\0" "1.3.6.1.5.5.7.3.18\0" /* 1023 */
    "capwapWTP\0" "Ctrl/Provision WAP Termination\0" "1.3.6.1.5.5.7.3.19\0" /* 1024 */
    "secureShellClient\0" "SSH Client\0" "1.3.6.1.5.5.7.3.21\0" /* 1025 */
    "secureShellServer\0" "SSH Server\0" "1.3.6.1.5.5.7.3.22\0" /* 1026 */
    "sendRouter\0" "Send Router\0" "1.3.6.1.5.5.7.3.23\0" /* 1027 */
    "sendProxiedRouter\0" "Send Proxied Router\0" "1.3.6.1.5.5.7.3.24\0" /* 1028 */
    "sendOwner\0" "Send Owner\0" "1.3.6.1.5.5.7.3.25\0" /* 1029 */
    "sendProxiedOwner\0" "Send Proxied Owner\0" "1.3.6.1.5.5.7.3.26\0" /* 1030 */
    "id-pkinit\0" "id-pkinit\0" "1.3.6.1.5.2.3\0" /* 1031 */
    "pkInitClientAuth\0" "PKINIT Client Auth\0" "1.3.6.1.5.2.3.4\0" /* 1032 */
    "pkInitKDC\0" "Signing KDC Response\0" "1.3.6.1.5.2.3.5\0" /* 1033 */
    "X25519\0" "X25519\0" "1.3.101.110\0" /* 1034 */
    "X448\0" "X448\0" "1.3.101.111\0" /* 1035 */
    "HKDF\0" "hkdf\0" "\0" /* 1036 */
    "KxRSA\0" "kx-rsa\0" "\0" /* 1037 */
    "KxECDHE\0" "kx-ecdhe\0" "\0" /* 1038 */
    "KxDHE\0" "kx-dhe\0" "\0" /* 1039 */
    "KxECDHE-PSK\0" "kx-ecdhe-psk\0" "\0" /* 1040 */
    "KxDHE-PSK\0" "kx-dhe-psk\0" "\0" /* 1041 */
    "KxRSA_PSK\0" "kx-rsa-psk\0" "\0" /* 1042 */
    "KxPSK\0" "kx-psk\0" "\0" /* 1043 */
    "KxSRP\0" "kx-srp\0" "\0" /* 1044 */
    "KxGOST\0" "kx-gost\0" "\0" /* 1045 */
    "AuthRSA\0" "auth-rsa\0" "\0" /* 1046 */
    "AuthECDSA\0" "auth-ecdsa\0" "\0" /* 1047 */
    "AuthPSK\0" "auth-psk\0" "\0" /* 1048 */
    "AuthDSS\0" "auth-dss\0" "\0" /* 1049 */
    "AuthGOST01\0" "auth-gost01\0" "\0" /* 1050 */
    "AuthGOST12\0" "auth-gost12\0" "\0" /* 1051 */
    "AuthSRP\0" "auth-srp\0" "\0" /* 1052 */
    "AuthNULL\0" "auth-null\0" "\0" /* 1053 */
    "BLAKE2b512\0" "blake2b512\0" "1.3.6.1.4.1.1722.12.2.1.16\0" /* 1056 */
    "BLAKE2s256\0" "blake2s256\0" "1.3.6.1.4.1.1722.12.2.2.8\0" /* 1057 */
    "id-smime-ct-contentCollection\0" "id-smime-ct-contentCollection\0" "1.2.840.113549.1.9.16.1.19\0" /* 1058 */
    "id-smime-ct-authEnvelopedData\0" "id-smime-ct-authEnvelopedData\0" "1.2.840.113549.1.9.16.1.23\0" /* 1059 */
    "id-ct-xml\0" "id-ct-xml\0" "1.2.840.113549.1.9.16.1.28\0" /* 1060 */
    "Poly1305\0" "poly1305\0" "\0" /* 1061 */
    "SipHash\0" "siphash\0" "\0" /* 1062 */
    "KxANY\0" "kx-any\0" "\0" /* 1063 */
    "AuthANY\0" "auth-any\0" "\0" /* 1064 */
    "ARIA-128-ECB\0" "aria-128-ecb\0" "1.2.410.200046.1.1.1\0" /* 1065 */
    "ARIA-128-CBC\0" "aria-128-cbc\0" "1.2.410.200046.1.1.2\0" /* 1066 */
    "ARIA-128-CFB\0" "aria-128-cfb\0" "1.2.410.200046.1.1.3\0" /* 1067 */
    "ARIA-128-OFB\0" "aria-128-ofb\0" "1.2.410.200046.1.1.4\0" /* 1068 */
    "ARIA-128-CTR\0" "aria-128-ctr\0" "1.2.410.200046.1.1.5\0" /* 1069 */
    "ARIA-192-ECB\0" "aria-192-ecb\0" "1.2.410.200046.1.1.6\0" /* 1070 */
    "ARIA-192-CBC\0" "aria-192-cbc\0" "1.2.410.200046.1.1.7\0" /* 1071 */
    "ARIA-192-CFB\0" "aria-192-cfb\0" "1.2.410.200046.1.1.8\0" /* 1072 */
    "ARIA-192-OFB\0" "aria-192-ofb\0" "1.2.410.200046.1.1.9\0" /* 1073 */
    "ARIA-192-CTR\0" "aria-192-ctr\0" "1.2.410.200046.1.1.10\0" /* 1074 */
    "ARIA-256-ECB\0" "aria-256-ecb\0" "1.2.410.200046.1.1.11\0" /* 1075 */
    "ARIA-256-CBC\0" "aria-256-cbc\0" "1.2.410.200046.1.1.12\0" /* 1076 */
    "ARIA-256-CFB\0" "aria-256-cfb\0" "1.2.410.200046.1.1.13\0" /* 1077 */
    "ARIA-256-OFB\0" "aria-256-ofb\0" "1.2.410.200046.1.1.14\0" /* 1078 */
    "ARIA-256-CTR\0" "aria-256-ctr\0" "1.2.410.200046.1.1.15\0" /* 1079 */
    "ARIA-128-CFB1\0" "aria-128-cfb1\0" "\0" /* 1080 */
    "ARIA-192-CFB1\0" "aria-192-cfb1\0" "\0" /* 1081 */
    "ARIA-256-CFB1\0" "aria-256-cfb1\0" "\0" /* 1082 */
    "ARIA-128-CFB8\0" "aria-128-cfb8\0" "\0" /* 1083 */
    "ARIA-192-CFB8\0" "aria-192-cfb8\0" "\0" /* 1084 */
    "ARIA-256-CFB8\0" "aria-256-cfb8\0" "\0" /* 1085 */
    "id-smime-aa-signingCertificateV2\0" "id-smime-aa-signingCertificateV2\0" "1.2.840.113549.1.9.16.2.47\0" /* 1086 */
    "ED25519\0" "ED25519\0" "1.3.101.112\0" /* 1087 */
    "ED448\0" "ED448\0" "1.3.101.113\0" /* 1088 */
    "organizationIdentifier\0" "organizationIdentifier\0" "2.5.4.97\0" /* 1089 */
    "c3\0" "countryCode3c\0" "2.5.4.98\0" /* 1090 */
    "n3\0" "countryCode3n\0" "2.5.4.99\0" /* 1091 */
    "dnsName\0" "dnsName\0" "2.5.4.100\0" /* 1092 */
    "x509ExtAdmission\0" "Professional Information or basis for Admission\0" "1.3.36.8.3.3\0" /* 1093 */
    "SHA512-224\0" "sha512-224\0" "2.16.840.1.101.3.4.2.5\0" /* 1094 */
    "SHA512-256\0" "sha512-256\0" "2.16.840.1.101.3.4.2.6\0" /* 1095 */
    "SHA3-224\0" "sha3-224\0" "2.16.840.1.101.3.4.2.7\0" /* 1096 */
    "SHA3-256\0" "sha3-256\0" "2.16.840.1.101.3.4.2.8\0" /* 1097 */
    "SHA3-384\0" "sha3-384\0" "2.16.840.1.101.3.4.2.9\0" /* 1098 */
    "SHA3-512\0" "sha3-512\0" "2.16.840.1.101.3.4.2.10\0" /* 1099 */
    "SHAKE128\0" "shake128\0" "2.16.840.1.101.3.4.2.11\0" /* 1100 */
    "SHAKE256\0" "shake256\0" "2.16.840.1.101.3.4.2.12\0" /* 1101 */
    "id-hmacWithSHA3-224\0" "hmac-sha3-224\0" "2.16.840.1.101.3.4.2.13\0" /* 1102 */
    "id-hmacWithSHA3-256\0" "hmac-sha3-256\0" "2.16.840.1.101.3.4.2.14\0" /* 1103 */
    "id-hmacWithSHA3-384\0" "hmac-sha3-384\0" "2.16.840.1.101.3.4.2.15\0" /* 1104 */
    "id-hmacWithSHA3-512\0" "hmac-sha3-512\0" "2.16.840.1.101.3.4.2.16\0" /* 1105 */
    "id-dsa-with-sha384\0" "dsa_with_SHA384\0" "2.16.840.1.101.3.4.3.3\0" /* 1106 */
    "id-dsa-with-sha512\0" "dsa_with_SHA512\0" "2.16.840.1.101.3.4.3.4\0" /* 1107 */
    "id-dsa-with-sha3-224\0" "dsa_with_SHA3-224\0" "2.16.840.1.101.3.4.3.5\0" /* 1108 */
    "id-dsa-with-sha3-256\0" "dsa_with_SHA3-256\0" "2.16.840.1.101.3.4.3.6\0" /* 1109 */
    "id-dsa-with-sha3-384\0" "dsa_with_SHA3-384\0" "2.16.840.1.101.3.4.3.7\0" /* 1110 */
    "id-dsa-with-sha3-512\0" "dsa_with_SHA3-512\0" "2.16.840.1.101.3.4.3.8\0" /* 1111 */
    "id-ecdsa-with-sha3-224\0" "ecdsa_with_SHA3-224\0" "2.16.840.1.101.3.4.3.9\0" /* 1112 */
    "id-ecdsa-with-sha3-256\0" "ecdsa_with_SHA3-256\0" "2.16.840.1.101.3.4.3.10\0" /* 1113 */
    "id-ecdsa-with-sha3-384\0" "ecdsa_with_SHA3-384\0" "2.16.840.1.101.3.4.3.11\0" /* 1114 */
    "id-ecdsa-with-sha3-512\0" "ecdsa_with_SHA3-512\0" "2.16.840.1.101.3.4.3.12\0" /* 1115 */
    "id-rsassa-pkcs1-v1_5-with-sha3-224\0" "RSA-SHA3-224\0" "2.16.840.1.101.3.4.3.13\0" /* 1116 */
    "id-rsassa-pkcs1-v1_5-with-sha3-256\0" "RSA-SHA3-256\0" "2.16.840.1.101.3.4.3.14\0" /* 1117 */
    "id-rsassa-pkcs1-v1_5-with-sha3-384\0" "RSA-SHA3-384\0" "2.16.840.1.101.3.4.3.15\0" /* 1118 */
    "id-rsassa-pkcs1-v1_5-with-sha3-512\0" "RSA-SHA3-512\0" "2.16.840.1.101.3.4.3.16\0" /* 1119 */
    "ARIA-128-CCM\0" "aria-128-ccm\0" "1.2.410.200046.1.1.37\0" /* 1120 */
    "ARIA-192-CCM\0" "aria-192-ccm\0" "1.2.410.200046.1.1.38\0" /* 1121 */
    "ARIA-256-CCM\0" "aria-256-ccm\0" "1.2.410.200046.1.1.39\0" /* 1122 */
    "ARIA-128-GCM\0" "aria-128-gcm\0" "1.2.410.200046.1.1.34\0" /* 1123 */
    "ARIA-192-GCM\0" "aria-192-gcm\0" "1.2.410.200046.1.1.35\0" /* 1124 */
    "ARIA-256-GCM\0" "aria-256-gcm\0" "1.2.410.200046.1.1.36\0" /* 1125 */
    "ffdhe2048\0" "ffdhe2048\0" "\0" /* 1126 */
    "ffdhe3072\0" "ffdhe3072\0" "\0" /* 1127 */
    "ffdhe4096\0" "ffdhe4096\0" "\0" /* 1128 */
    "ffdhe6144\0" "ffdhe6144\0" "\0" /* 1129 */
    "ffdhe8192\0" "ffdhe8192\0" "\0" /* 1130 */
    "cmcCA\0" "CMC Certificate Authority\0" "1.3.6.1.5.5.7.3.27\0" /* 1131 */
    "cmcRA\0" "CMC Registration Authority\0" "1.3.6.1.5.5.7.3.28\0" /* 1132 */
    "SM4-ECB\0" "sm4-ecb\0" "1.2.156.10197.1.104.1\0" /* 1133 */
    "SM4-CBC\0" "sm4-cbc\0" "1.2.156.10197.1.104.2\0" /* 1134 */
    "SM4-OFB\0" "sm4-ofb\0" "1.2.156.10197.1.104.3\0" /* 1135 */
    "SM4-CFB1\0" "sm4-cfb1\0" "1.2.156.10197.1.104.5\0" /* 1136 */
    "SM4-CFB\0" "sm4-cfb\0" "1.2.156.10197.1.104.4\0" /* 1137 */
    "SM4-CFB8\0" "sm4-cfb8\0" "1.2.156.10197.1.104.6\0" /* 1138 */
    "SM4-CTR\0" "sm4-ctr\0" "1.2.156.10197.1.104.7\0" /* 1139 */
    "ISO-CN\0" "ISO CN Member Body\0" "1.2.156\0" /* 1140 */
    "oscca\0" "oscca\0" "1.2.156.10197\0" /* 1141 */
    "sm-scheme\0" "sm-scheme\0" "1.2.156.10197.1\0" /* 1142 */
    "SM3\0" "sm3\0" "1.2.156.10197.1.401\0" /* 1143 */
    "RSA-SM3\0" "sm3WithRSAEncryption\0" "1.2.156.10197.1.504\0" /* 1144 */
    "RSA-SHA512/224\0" "sha512-224WithRSAEncryption\0" "1.2.840.113549.1.1.15\0" /* 1145 */
    "RSA-SHA512/256\0" "sha512-256WithRSAEncryption\0" "1.2.840.113549.1.1.16\0" /* 1146 */
    "id-tc26-gost-3410-2012-256-constants\0" "id-tc26-gost-3410-2012-256-constants\0" "1.2.643.7.1.2.1.1\0" /* 1147 */
    "id-tc26-gost-3410-2012-256-paramSetA\0" "GOST R 34.10-2012 (256 bit) ParamSet A\0" "1.2.643.7.1.2.1.1.1\0" /* 1148 */
    "id-tc26-gost-3410-2012-512-paramSetC\0" "GOST R 34.10-2012 (512 bit) ParamSet C\0" "1.2.643.7.1.2.1.2.3\0" /* 1149 */
    "ISO-UA\0" "ISO-UA\0" "1.2.804\0" /* 1150 */
    "ua-pki\0" "ua-pki\0" "1.2.804.2.1.1.1\0" /* 1151 */
    "dstu28147\0" "DSTU Gost 28147-2009\0" "1.2.804.2.1.1.1.1.1.1\0" /* 1152 */
    "dstu28147-ofb\0" "DSTU Gost 28147-2009 OFB mode\0" "1.2.804.2.1.1.1.1.1.1.2\0" /* 1153 */
    "dstu28147-cfb\0" "DSTU Gost 28147-2009 CFB mode\0" "1.2.804.2.1.1.1.1.1.1.3\0" /* 1154 */
    "dstu28147-wrap\0" "DSTU Gost 28147-2009 key wrap\0" "1.2.804.2.1.1.1.1.1.1.5\0" /* 1155 */
    "hmacWithDstu34311\0" "HMAC DSTU Gost 34311-95\0" "1.2.804.2.1.1.1.1.1.2\0" /* 1156 */
    "dstu34311\0" "DSTU Gost 34311-95\0" "1.2.804.2.1.1.1.1.2.1\0" /* 1157 */
    "dstu4145le\0" "DSTU 4145-2002 little endian\0" "1.2.804.2.1.1.1.1.3.1.1\0" /* 1158 */
    "dstu4145be\0" "DSTU 4145-2002 big endian\0" "1.2.804.2.1.1.1.1.3.1.1.1.1\0" /* 1159 */
    "uacurve0\0" "DSTU curve 0\0" "1.2.804.2.1.1.1.1.3.1.1.2.0\0" /* 1160 */
    "uacurve1\0" "DSTU curve 1\0" "1.2.804.2.1.1.1.1.3.1.1.2.1\0" /* 1161 */
    "uacurve2\0" "DSTU curve 2\0" "1.2.804.2.1.1.1.1.3.1.1.2.2\0" /* 1162 */
    "uacurve3\0" "DSTU curve 3\0" "1.2.804.2.1.1.1.1.3.1.1.2.3\0" /* 1163 */
    "uacurve4\0" "DSTU curve 4\0" "1.2.804.2.1.1.1.1.3.1.1.2.4\0" /* 1164 */
    "uacurve5\0" "DSTU curve 5\0" "1.2.804.2.1.1.1.1.3.1.1.2.5\0" /* 1165 */
    "uacurve6\0" "DSTU curve 6\0" "1.2.804.2.1.1.1.1.3.1.1.2.6\0" /* 1166 */
    "uacurve7\0" "DSTU curve 7\0" "1.2.804.2.1.1.1.1.3.1.1.2.7\0" /* 1167 */
    "uacurve8\0" "DSTU curve 8\0" "1.2.804.2.1.1.1.1.3.1.1.2.8\0" /* 1168 */
    "uacurve9\0" "DSTU curve 9\0" "1.2.804.2.1.1.1.1.3.1.1.2.9\0" /* 1169 */
    "ieee\0" "ieee\0" "1.3.111\0" /* 1170 */
    "ieee-siswg\0" "IEEE Security in Storage Working Group\0" "1.3.111.2.1619\0" /* 1171 */
    "SM2\0" "sm2\0" "1.2.156.10197.1.301\0" /* 1172 */
    "id-tc26-cipher-gostr3412-2015-magma\0" "id-tc26-cipher-gostr3412-2015-magma\0" "1.2.643.7.1.1.5.1\0" /* 1173 */
    "magma-ctr-acpkm\0" "magma-ctr-acpkm\0" "1.2.643.7.1.1.5.1.1\0" /* 1174 */
    "magma-ctr-acpkm-omac\0" "magma-ctr-acpkm-omac\0" "1.2.643.7.1.1.5.1.2\0" /* 1175 */
    "id-tc26-cipher-gostr3412-2015-kuznyechik\0" "id-tc26-cipher-gostr3412-2015-kuznyechik\0" "1.2.643.7.1.1.5.2\0" /* 1176 */
    "kuznyechik-ctr-acpkm\0" "kuznyechik-ctr-acpkm\0" "1.2.643.7.1.1.5.2.1\0" /* 1177 */
    "kuznyechik-ctr-acpkm-omac\0" "kuznyechik-ctr-acpkm-omac\0" "1.2.643.7.1.1.5.2.2\0" /* 1178 */
    "id-tc26-wrap\0" "id-tc26-wrap\0" "1.2.643.7.1.1.7\0" /* 1179 */
    "id-tc26-wrap-gostr3412-2015-magma\0" "id-tc26-wrap-gostr3412-2015-magma\0" "1.2.643.7.1.1.7.1\0" /* 1180 */
    "magma-kexp15\0" "magma-kexp15\0" "1.2.643.7.1.1.7.1.1\0" /* 1181 */
    "id-tc26-wrap-gostr3412-2015-kuznyechik\0" "id-tc26-wrap-gostr3412-2015-kuznyechik\0" "1.2.643.7.1.1.7.2\0" /* 1182 */
    "kuznyechik-kexp15\0" "kuznyechik-kexp15\0" "1.2.643.7.1.1.7.2.1\0" /* 1183 */
    "id-tc26-gost-3410-2012-256-paramSetB\0" "GOST R 34.10-2012 (256 bit) ParamSet B\0" "1.2.643.7.1.2.1.1.2\0" /* 1184 */
    "id-tc26-gost-3410-2012-256-paramSetC\0" "GOST R 34.10-2012 (256 bit) ParamSet C\0" "1.2.643.7.1.2.1.1.3\0" /* 1185 */
    "id-tc26-gost-3410-2012-256-paramSetD\0" "GOST R 34.10-2012 (256 bit) ParamSet D\0" "1.2.643.7.1.2.1.1.4\0" /* 1186 */
    "magma-ecb\0" "magma-ecb\0" "\0" /* 1187 */
    "magma-ctr\0" "magma-ctr\0" "\0" /* 1188 */
    "magma-ofb\0" "magma-ofb\0" "\0" /* 1189 */
    "magma-cbc\0" "magma-cbc\0" "\0" /* 1190 */
    "magma-cfb\0" "magma-cfb\0" "\0" /* 1191 */
    "magma-mac\0" "magma-mac\0" "\0" /* 1192 */
    "hmacWithSHA512-224\0" "hmacWithSHA512-224\0" "1.2.840.113549.2.12\0" /* 1193 */
    "hmacWithSHA512-256\0" "hmacWithSHA512-256\0" "1.2.840.113549.2.13\0" /* 1194 */
    "GMAC\0" "gmac\0" "1.0.9797.3.4\0" /* 1195 */
    "KMAC128\0" "kmac128\0" "2.16.840.1.101.3.4.2.19\0" /* 1196 */
    "KMAC256\0" "kmac256\0" "2.16.840.1.101.3.4.2.20\0" /* 1197 */
    "AES-128-SIV\0" "aes-128-siv\0" "\0" /* 1198 */
    "AES-192-SIV\0" "aes-192-siv\0" "\0" /* 1199 */
    "AES-256-SIV\0" "aes-256-siv\0" "\0" /* 1200 */
    "BLAKE2BMAC\0" "blake2bmac\0" "1.3.6.1.4.1.1722.12.2.1\0" /* 1201 */
    "BLAKE2SMAC\0" "blake2smac\0" "1.3.6.1.4.1.1722.12.2.2\0" /* 1202 */
    "SSHKDF\0" "sshkdf\0" "\0" /* 1203 */
    "SM2-SM3\0" "SM2-with-SM3\0" "1.2.156.10197.1.501\0" /* 1204 */
    "SSKDF\0" "sskdf\0" "\0" /* 1205 */
    "X963KDF\0" "x963kdf\0" "\0" /* 1206 */
    "X942KDF\0" "x942kdf\0" "\0" /* 1207 */
    "id-on-SmtpUTF8Mailbox\0" "Smtp UTF8 Mailbox\0" "1.3.6.1.5.5.7.8.9\0" /* 1208 */
    "id-on-xmppAddr\0" "XmppAddr\0" "1.3.6.1.5.5.7.8.5\0" /* 1209 */
    "id-on-dnsSRV\0" "SRVName\0" "1.3.6.1.5.5.7.8.7\0" /* 1210 */
    "id-on-NAIRealm\0" "NAIRealm\0" "1.3.6.1.5.5.7.8.8\0" /* 1211 */
    "modp_1536\0" "modp_1536\0" "\0" /* 1212 */
    "modp_2048\0" "modp_2048\0" "\0" /* 1213 */
    "modp_3072\0" "modp_3072\0" "\0" /* 1214 */
    "modp_4096\0" "modp_4096\0" "\0" /* 1215 */
    "modp_6144\0" "modp_6144\0" "\0" /* 1216 */
    "modp_8192\0" "modp_8192\0" "\0" /* 1217 */
    "KxGOST18\0" "kx-gost18\0" "\0" /* 1218 */
    "cmcArchive\0" "CMC Archive Server\0" "1.3.6.1.5.5.7.3.29\0" /* 1219 */
    "id-kp-bgpsec-router\0" "BGPsec Router\0" "1.3.6.1.5.5.7.3.30\0" /* 1220 */
    "id-kp-BrandIndicatorforMessageIdentification\0" "Brand Indicator for Message Identification\0" "1.3.6.1.5.5.7.3.31\0" /* 1221 */
    "cmKGA\0" "Certificate Management Key Generation Authority\0" "1.3.6.1.5.5.7.3.32\0" /* 1222 */
    "id-it-caCerts\0" "id-it-caCerts\0" "1.3.6.1.5.5.7.4.17\0" /* 1223 */
    "id-it-rootCaKeyUpdate\0" "id-it-rootCaKeyUpdate\0" "1.3.6.1.5.5.7.4.18\0" /* 1224 */
    "id-it-certReqTemplate\0" "id-it-certReqTemplate\0" "1.3.6.1.5.5.7.4.19\0" /* 1225 */
    "OGRNIP\0" "OGRNIP\0" "1.2.643.100.5\0" /* 1226 */
    "classSignTool\0" "Class of Signing Tool\0" "1.2.643.100.113\0" /* 1227 */
    "classSignToolKC1\0" "Class of Signing Tool KC1\0" "1.2.643.100.113.1\0" /* 1228 */
    "classSignToolKC2\0" "Class of Signing Tool KC2\0" "1.2.643.100.113.2\0" /* 1229 */
    "classSignToolKC3\0" "Class of Signing Tool KC3\0" "1.2.643.100.113.3\0" /* 1230 */
    "classSignToolKB1\0" "Class of Signing Tool KB1\0" "1.2.643.100.113.4\0" /* 1231 */
    "classSignToolKB2\0" "Class of Signing Tool KB2\0" "1.2.643.100.113.5\0" /* 1232 */
    "classSignToolKA1\0" "Class of Signing Tool KA1\0" "1.2.643.100.113.6\0" /* 1233 */
    "id-ct-routeOriginAuthz\0" "id-ct-routeOriginAuthz\0" "1.2.840.113549.1.9.16.1.24\0" /* 1234 */
    "id-ct-rpkiManifest\0" "id-ct-rpkiManifest\0" "1.2.840.113549.1.9.16.1.26\0" /* 1235 */
    "id-ct-rpkiGhostbusters\0" "id-ct-rpkiGhostbusters\0" "1.2.840.113549.1.9.16.1.35\0" /* 1236 */
    "id-ct-resourceTaggedAttest\0" "id-ct-resourceTaggedAttest\0" "1.2.840.113549.1.9.16.1.36\0" /* 1237 */
    "id-cp\0" "id-cp\0" "1.3.6.1.5.5.7.14\0" /* 1238 */
    "sbgp-ipAddrBlockv2\0" "sbgp-ipAddrBlockv2\0" "1.3.6.1.5.5.7.1.28\0" /* 1239 */
    "sbgp-autonomousSysNumv2\0" "sbgp-autonomousSysNumv2\0" "1.3.6.1.5.5.7.1.29\0" /* 1240 */
    "ipAddr-asNumber\0" "ipAddr-asNumber\0" "1.3.6.1.5.5.7.14.2\0" /* 1241 */
    "ipAddr-asNumberv2\0" "ipAddr-asNumberv2\0" "1.3.6.1.5.5.7.14.3\0" /* 1242 */
    "rpkiManifest\0" "RPKI Manifest\0" "1.3.6.1.5.5.7.48.10\0" /* 1243 */
    "signedObject\0" "Signed Object\0" "1.3.6.1.5.5.7.48.11\0" /* 1244 */
    "rpkiNotify\0" "RPKI Notify\0" "1.3.6.1.5.5.7.48.13\0" /* 1245 */
    "id-ct-geofeedCSVwithCRLF\0" "id-ct-geofeedCSVwithCRLF\0" "1.2.840.113549.1.9.16.1.47\0" /* 1246 */
    "id-ct-signedChecklist\0" "id-ct-signedChecklist\0" "1.2.840.113549.1.9.16.1.48\0" /* 1247 */
    ;

const uint32_t obj_at[] = {
    1, 18, 64, 115, 142, 169, 196, 245, 295, 345, 399, 453, 489, 505, 527, 549, 572, 603, 631,
    666, 684, 715, 758, 813, 874, 953, 1008, 1069, 1100, 1151, 1180, 1209, 1238, 1268, 1287,
    1329, 1348, 1367, 1402, 1419, 1436, 1453, 1475, 1518, 1543, 1588, 1617, 1636, 1667, 1714,
    1769, 1814, 1863, 1908, 1963, 2020, 2081, 2162, 2219, 2280, 2330, 2355, 2382, 2407, 2434,
    2458, 2510, 2543, 2583, 2643, 2679, 2722, 2774, 2824, 2886, 2953, 3009, 3068, 3132, 3182,
    3249, 3268, 3287, 3348, 3384, 3448, 3505, 3560, 3612, 3650, 3708, 3773, 3808, 3823, 3838,
    3853, 3875, 3908, 3923, 3946, 3968, 3987, 4014, 4062, 4125, 4160, 4194, 4215, 4248, 4291,
    4312, 4333, 4354, 4421, 4460, 4479, 4516, 4552, 0, 4585, 4631, 4666, 4683, 4700, 0, 4717,
    4765, 4818, 4842, 4870, 4929, 4988, 5031, 5083, 5128, 5195, 5262, 5324, 5383, 5444, 5501,
    5547, 5590, 5631, 5672, 5737, 5800, 5871, 5942, 6011, 6078, 6119, 6186, 6229, 6270, 6317,
    6376, 6424, 6468, 6524, 6580, 6620, 6654, 6690, 6735, 6784, 6845, 6868, 6921, 6978, 7035,
    7092, 7152, 7199, 7218, 7251, 7279, 7308, 7375, 7404, 7444, 7487, 7497, 7529, 7563, 7589,
    7621, 7652, 7683, 7718, 7768, 7816, 7864, 7914, 7962, 8012, 8062, 8122, 8182, 8242, 8308,
    8396, 8484, 8572, 8660, 8726, 8794, 8868, 8934, 9000, 9074, 9156, 9240, 9320, 9398, 9480,
    9554, 9630, 9714, 9800, 9868, 9952, 10037, 10116, 10205, 10292, 10373, 10456, 10545, 10634,
    10715, 10800, 10893, 10984, 11073, 11154, 11247, 11332, 11425, 11518, 11597, 11666, 11744,
    11820, 11890, 11958, 12020, 12096, 12170, 12230, 12306, 12390, 12478, 12568, 12660, 12748,
    12840, 12932, 12959, 12999, 13027, 13055, 13087, 13117, 13147, 13175, 13205, 13236, 13267,
    13298, 13358, 13418, 13478, 13538, 13580, 13620, 13682, 13744, 13784, 13853, 13922, 13985,
    14056, 14099, 14142, 14191, 14238, 14282, 14330, 14374, 14414, 14466, 14528, 14590, 14630,
    14680, 14723, 14762, 14791, 14849, 14913, 14975, 15039, 15101, 15153, 15215, 15285, 15357,
    15420, 15483, 15542, 15605, 15668, 15729, 15769, 15809, 15869, 15939, 16019, 16097, 16159,
    16233, 16295, 16353, 16397, 16453, 16519, 16565, 16619, 16681, 16741, 16795, 16855, 16911,
    16973, 17033, 17091, 17150, 17211, 17260, 17307, 17368, 17417, 17476, 17535, 17596, 17659,
    17736, 17792, 17848, 0, 17906, 17952, 18026, 18096, 18167, 18230, 18297, 18342, 18385, 18450,
    18491, 18540, 18597, 18649, 18684, 18743, 18781, 18820, 18887, 18930, 18985, 19042, 19099,
    19132, 19164, 19207, 19238, 19278, 19331, 19343, 19357, 19375, 19405, 19431, 19467, 19493,
    19521, 19545, 19565, 19601, 19640, 19686, 0, 19727, 19785, 19816, 19866, 19909, 19973, 20024,
    20043, 20097, 20145, 0, 20197, 20233, 20275, 20343, 20391, 20433, 20475, 20517, 20559, 20601,
    20643, 20685, 20735, 20783, 20830, 20877, 20924, 20971, 21019, 21067, 21115, 21163, 21211,
    21259, 21307, 21355, 21407, 21467, 21540, 21604, 21618, 21635, 21661, 21695, 21757, 21823,
    21881, 21930, 21988, 22066, 22116, 22166, 22208, 22252, 22288, 22344, 22403, 22450, 22517,
    22576, 22645, 22708, 22753, 22820, 22857, 22925, 22970, 23006, 23062, 23110, 23148, 23194,
    23230, 23273, 23338, 23393, 23452, 23509, 23570, 23637, 23684, 23737, 23798, 23855, 23898,
    23967, 24012, 24057, 24104, 24155, 24216, 24273, 24336, 24391, 24462, 24531, 24598, 24667,
    24720, 24789, 24842, 24891, 24956, 25027, 25098, 25161, 25212, 25251, 25314, 25365, 25395,
    25445, 25491, 25553, 25619, 25668, 0, 25697, 25743, 25777, 25817, 25845, 25877, 25922, 25952,
    25992, 26034, 26074, 26112, 26142, 26180, 26234, 26276, 26330, 26390, 26451, 26500, 26551,
    26590, 26633, 26680, 26727, 26776, 26827, 26878, 26927, 26982, 27035, 27090, 27143, 27188,
    27235, 27282, 27333, 27386, 27439, 27486, 27535, 27584, 27637, 27692, 27747, 27798, 27847,
    27908, 27969, 28026, 28083, 28136, 28185, 28232, 28281, 28334, 28377, 28434, 28487, 28534,
    28581, 28630, 28681, 28730, 28781, 28842, 28895, 28948, 29003, 29048, 29095, 29140, 29191,
    29244, 29295, 29342, 29391, 29438, 29491, 29546, 29599, 29658, 29717, 29770, 29817, 29866,
    29913, 29976, 30045, 30108, 30155, 30205, 30251, 30291, 30331, 30377, 30421, 30471, 30517,
    30565, 30621, 30669, 30711, 30757, 30819, 30879, 30929, 30978, 31045, 31083, 31140, 31188,
    31235, 31283, 31325, 31375, 31433, 31485, 31535, 31587, 31643, 31691, 31744, 31801, 31859,
    31909, 31956, 32021, 32062, 32104, 32158, 32205, 32243, 32306, 32320, 32354, 32415, 32481,
    32540, 32567, 32594, 32621, 32648, 32675, 32702, 32721, 32740, 32769, 32798, 32827, 32858,
    32889, 32952, 33003, 33052, 33102, 33152, 33209, 33266, 33323, 33380, 33417, 33454, 33491,
    33528, 33580, 33614, 33630, 33656, 33732, 33770, 33808, 33846, 33888, 33930, 33972, 34014,
    34056, 34098, 34140, 34182, 34224, 34267, 34310, 34353, 34396, 34439, 34482, 34525, 34568,
    34611, 34654, 34697, 34729, 34761, 34794, 34827, 34859, 34891, 34924, 34957, 34990, 35023,
    35056, 35089, 35122, 35154, 35186, 35219, 35252, 35284, 35316, 35349, 35382, 35415, 35448,
    35481, 35513, 35546, 35579, 35612, 35645, 35678, 35711, 35771, 35831, 35891, 35951, 36011,
    36071, 36131, 36191, 36254, 36317, 36380, 36420, 36468, 36521, 36543, 36565, 36625, 36685,
    36745, 36798, 36852, 36906, 36959, 37013, 37067, 37104, 37141, 37178, 37215, 37252, 37289,
    37342, 37396, 37450, 37522, 37591, 0, 37645, 0, 0, 37670, 37707, 37744, 37781, 37818, 37854,
    37892, 37954, 38016, 38073, 38119, 38199, 38274, 38327, 38381, 38435, 38499, 38559, 38615,
    38671, 38727, 38783, 38826, 38875, 38924, 38974, 39024, 39079, 39134, 39171, 39203, 39235,
    39324, 39409, 39449, 39503, 39545, 39583, 39619, 39642, 39684, 39736, 39792, 39844, 39935,
    40016, 40091, 40176, 40251, 40342, 40433, 40524, 40615, 40722, 40829, 40928, 41003, 41094,
    41185, 41276, 41367, 41464, 41561, 41658, 41737, 41832, 41927, 42022, 42123, 42224, 42277,
    42336, 42389, 42448, 42518, 42569, 42624, 42726, 42832, 42921, 42932, 42989, 43031, 43096,
    43129, 43172, 43209, 43246, 43309, 43350, 43383, 43444, 43503, 43536, 43593, 43638, 43689,
    43746, 43795, 43860, 43883, 43904, 43939, 43964, 43999, 44040, 44077, 44134, 44195, 44246,
    44295, 44344, 44389, 44424, 44465, 44514, 44563, 44588, 44646, 44657, 44706, 44755, 44816,
    44866, 44916, 44978, 45028, 45078, 45140, 45165, 45190, 45215, 45281, 45347, 45413, 45468,
    45499, 45542, 45587, 45632, 45659, 45704, 45749, 45794, 45836, 45878, 45931, 45984, 46037,
    46090, 46143, 46196, 46249, 46302, 46355, 46409, 46463, 46517, 46571, 46625, 46668, 46758,
    46845, 46932, 47019, 47106, 47206, 47303, 47400, 47497, 47594, 47617, 47650, 47699, 47748,
    47797, 47860, 47927, 47994, 48051, 48115, 48187, 48250, 48275, 48300, 48325, 48378, 48431,
    48484, 48540, 48594, 48648, 48702, 48758, 48812, 48866, 48920, 48976, 49016, 49044, 49073,
    49098, 49150, 49192, 49262, 49332, 49378, 49446, 49514, 49576, 49686, 49796, 49836, 49915,
    49994, 50040, 50092, 50184, 50276, 50326, 50388, 50480, 50590, 50686, 50782, 50848, 50914,
    50990, 51070, 51096, 51120, 51146, 51202, 51256, 51279, 51302, 51325, 51356, 51387, 51418,
    51449, 51480, 51511, 51548, 51567, 51609, 51628, 51684, 51738, 51798, 51846, 51894, 51936,
    51993, 52033, 52088, 52122, 52174, 52221, 52247, 52269, 52280, 52294, 52312, 52326, 52352,
    52374, 52396, 52410, 52424, 52440, 52458, 52480, 52498, 52516, 52540, 52564, 52582, 0, 0,
    52602, 52651, 52699, 52786, 52873, 52920, 52939, 52956, 52970, 52988, 53035, 53082, 53129,
    53176, 53223, 53270, 53317, 53364, 53411, 53459, 53507, 53555, 53603, 53651, 53699, 53728,
    53757, 53786, 53815, 53844, 53873, 53966, 53994, 54018, 54073, 54099, 54125, 54151, 54229,
    54274, 54319, 54360, 54401, 54442, 54484, 54526, 54568, 54626, 54684, 54742, 54800, 54858,
    54916, 54978, 55040, 55102, 55164, 55230, 55297, 55364, 55431, 55503, 55575, 55647, 55719,
    55767, 55815, 55863, 55911, 55959, 56007, 56028, 56049, 56070, 56091, 56112, 56163, 56215,
    56253, 56291, 56329, 56369, 56407, 56447, 56485, 56519, 56545, 56581, 56609, 56658, 56723,
    56788, 56880, 56976, 57072, 57094, 57124, 57177, 57245, 57313, 57382, 57446, 57497, 57561,
    57626, 57676, 57726, 57776, 57826, 57876, 57926, 57976, 58026, 58076, 58126, 58144, 58209,
    58237, 58327, 58379, 58441, 58541, 58603, 58675, 58717, 58803, 58849, 58945, 59001, 59097,
    59193, 59289, 59310, 59331, 59352, 59373, 59394, 59415, 59473, 59531, 59554, 59594, 59634,
    59659, 59684, 59709, 59755, 59801, 59816, 59857, 59870, 59887, 59904, 59962, 60004, 60043,
    60085, 60106, 60127, 60148, 60169, 60190, 60211, 60231, 60280, 60333, 60440, 60513, 60560,
    60623, 60686, 60714, 60766, 60827, 60888, 60949, 61010, 61071, 61132, 61205, 61270, 61343,
    61424, 61453, 61510, 61577, 61628, 61683, 61730, 61777, 61820, 61897,
};

const size_t obj_at_n = sizeof(obj_at) / sizeof(obj_at[0]);

const uint16_t obj_by_sn[] = {
    364, 419, 916, 948, 421, 650, 653, 904, 418, 958, 420, 1198, 913, 423, 917, 949, 425, 651,
    654, 905, 422, 959, 424, 1199, 427, 918, 950, 429, 652, 655, 906, 426, 960, 428, 1200, 914,
    1066, 1120, 1067, 1080, 1083, 1069, 1065, 1123, 1068, 1071, 1121, 1072, 1081, 1084, 1074,
    1070, 1124, 1073, 1076, 1122, 1077, 1082, 1085, 1079, 1075, 1125, 1078, 1064, 1049, 1047,
    1050, 1051, 1053, 1048, 1046, 1052, 91, 93, 92, 94, 1201, 1202, 1056, 1057, 14, 751, 962,
    757, 760, 763, 964, 963, 754, 961, 766, 752, 966, 758, 761, 764, 968, 967, 755, 965, 767,
    753, 970, 759, 762, 765, 972, 971, 756, 969, 768, 108, 110, 109, 111, 894, 13, 141, 417,
    1019, 1018, 367, 391, 31, 643, 30, 656, 657, 29, 32, 43, 60, 62, 33, 44, 61, 658, 659, 63,
    45, 80, 380, 116, 66, 113, 70, 67, 297, 1087, 1088, 1195, 99, 1036, 855, 780, 781, 381,
    34, 35, 36, 46, 1004, 181, 1140, 1150, 183, 645, 646, 773, 1196, 1197, 1063, 1039, 1041,
    1038, 1040, 1045, 1218, 1043, 1037, 1042, 1044, 15, 856, 3, 257, 4, 114, 95, 911, 388, 57,
    366, 17, 178, 180, 1005, 1226, 379, 18, 749, 750, 9, 168, 10, 169, 147, 146, 170, 148, 149,
    68, 144, 145, 161, 69, 162, 127, 935, 1061, 98, 166, 37, 39, 38, 40, 5, 97, 915, 120, 122,
    121, 123, 117, 19, 7, 396, 8, 96, 104, 119, 42, 65, 115, 671, 668, 669, 670, 1145, 1146,
    1144, 919, 912, 777, 779, 776, 778, 41, 64, 675, 672, 1096, 1097, 1098, 1099, 673, 674,
    1094, 1095, 1100, 1101, 1172, 1204, 1143, 1134, 1137, 1136, 1138, 1139, 1133, 1135, 188,
    167, 100, 1006, 1203, 1205, 16, 143, 1062, 1021, 458, 0, 1034, 1035, 11, 378, 12, 184, 1207,
    1206, 185, 125, 478, 289, 287, 397, 288, 368, 446, 363, 376, 405, 910, 746, 370, 484, 485,
    501, 177, 90, 882, 87, 365, 285, 921, 922, 923, 924, 925, 926, 927, 928, 929, 930, 931,
    932, 933, 934, 494, 860, 691, 692, 697, 698, 684, 685, 686, 687, 693, 699, 700, 702, 688,
    689, 690, 694, 695, 696, 701, 703, 1090, 881, 483, 179, 785, 1023, 1024, 443, 152, 677,
    771, 89, 883, 54, 407, 1227, 1233, 1231, 1232, 1228, 1229, 1230, 395, 130, 1222, 1219, 1131,
    1132, 131, 50, 53, 153, 103, 88, 884, 806, 805, 954, 952, 951, 953, 500, 451, 495, 434,
    390, 140, 891, 107, 871, 947, 946, 28, 941, 942, 943, 944, 945, 936, 937, 938, 939, 940,
    920, 382, 887, 892, 174, 1092, 447, 471, 468, 472, 502, 449, 469, 470, 392, 452, 802, 803,
    1152, 1154, 1153, 1155, 1157, 1159, 1158, 791, 416, 793, 794, 795, 796, 792, 48, 132, 885,
    389, 384, 172, 56, 126, 372, 867, 462, 1126, 1127, 1128, 1129, 1130, 857, 453, 490, 156,
    509, 815, 976, 811, 851, 979, 980, 813, 1009, 814, 975, 1011, 1010, 812, 850, 1156, 797,
    163, 798, 799, 800, 801, 1193, 1194, 432, 430, 431, 433, 486, 473, 466, 889, 442, 783, 824,
    825, 826, 827, 819, 829, 828, 830, 820, 823, 849, 840, 841, 842, 843, 844, 854, 839, 817,
    832, 833, 834, 835, 836, 837, 838, 831, 845, 846, 847, 848, 818, 822, 821, 807, 853, 808,
    852, 810, 782, 266, 355, 354, 356, 399, 357, 358, 176, 896, 895, 788, 897, 899, 898, 789,
    900, 902, 901, 790, 903, 262, 893, 323, 326, 325, 324, 907, 908, 909, 268, 361, 362, 360,
    81, 680, 263, 334, 346, 330, 336, 335, 339, 338, 328, 329, 337, 344, 345, 343, 333, 341,
    342, 340, 332, 327, 331, 1238, 787, 1246, 1237, 1234, 1236, 1235, 1247, 1060, 1108, 1109,
    1110, 1111, 1106, 1107, 408, 1112, 1113, 1114, 1115, 508, 507, 1102, 1103, 1104, 1105, 260,
    1223, 302, 298, 1225, 311, 303, 300, 310, 308, 307, 312, 301, 309, 1224, 299, 305, 306,
    784, 304, 128, 1221, 1220, 280, 274, 277, 284, 273, 283, 275, 276, 282, 278, 279, 281, 264,
    1211, 1208, 1210, 858, 347, 1209, 265, 352, 353, 348, 351, 349, 175, 1031, 261, 258, 269,
    271, 270, 272, 662, 664, 667, 665, 267, 359, 259, 164, 165, 313, 316, 319, 318, 317, 320,
    315, 314, 322, 321, 1116, 1117, 1118, 1119, 973, 512, 191, 215, 218, 221, 240, 217, 222,
    220, 232, 233, 238, 237, 234, 227, 231, 236, 230, 235, 226, 229, 228, 219, 214, 216, 212,
    213, 239, 223, 1086, 224, 225, 192, 243, 246, 247, 245, 241, 242, 244, 193, 248, 190, 210,
    211, 208, 207, 205, 1059, 786, 1058, 209, 206, 204, 195, 255, 256, 253, 251, 252, 254, 189,
    196, 197, 202, 203, 200, 201, 199, 198, 194, 250, 249, 974, 991, 992, 993, 977, 990, 1001,
    1176, 1173, 994, 981, 1000, 1002, 1003, 1147, 1148, 1184, 1185, 1186, 996, 998, 999, 1149,
    997, 988, 989, 987, 978, 995, 984, 985, 986, 1179, 1182, 1180, 676, 1170, 1171, 461, 748,
    101, 647, 869, 142, 1241, 1242, 294, 1022, 295, 296, 86, 1008, 770, 492, 957, 955, 956,
    150, 83, 1015, 1016, 1013, 1177, 1178, 1012, 1183, 1017, 1014, 477, 476, 157, 480, 1190,
    1191, 1188, 1174, 1175, 1187, 1181, 1192, 1189, 460, 493, 467, 982, 983, 809, 875, 182,
    51, 383, 504, 506, 505, 488, 1212, 1213, 1214, 1215, 1216, 1217, 136, 135, 134, 138, 171,
    137, 648, 649, 1091, 481, 173, 666, 369, 403, 72, 76, 74, 58, 79, 71, 78, 59, 75, 73, 139,
    77, 681, 1089, 491, 1141, 475, 876, 489, 374, 112, 499, 487, 464, 863, 437, 439, 438, 479,
    456, 441, 444, 440, 455, 445, 1032, 1033, 2, 186, 27, 187, 20, 21, 25, 26, 23, 24, 22, 151,
    47, 401, 747, 862, 861, 661, 683, 872, 873, 816, 406, 409, 410, 411, 412, 413, 414, 415,
    385, 84, 886, 663, 510, 435, 286, 457, 450, 870, 400, 877, 448, 463, 1243, 1245, 6, 644,
    377, 1, 482, 155, 291, 1240, 290, 1239, 292, 159, 859, 704, 705, 706, 707, 708, 709, 710,
    711, 712, 713, 714, 715, 716, 154, 474, 717, 718, 719, 720, 721, 722, 723, 724, 725, 726,
    727, 728, 729, 730, 731, 732, 733, 734, 1025, 1026, 386, 878, 394, 1029, 1030, 1028, 1027,
    105, 129, 371, 625, 515, 518, 638, 637, 636, 639, 641, 642, 640, 517, 513, 514, 516, 607,
    624, 620, 631, 623, 628, 630, 629, 621, 635, 632, 633, 634, 627, 626, 622, 619, 615, 616,
    618, 617, 611, 609, 608, 610, 613, 614, 612, 540, 576, 570, 534, 527, 571, 572, 535, 536,
    528, 577, 541, 529, 542, 578, 579, 543, 573, 537, 600, 558, 592, 559, 593, 599, 598, 580,
    581, 544, 545, 546, 582, 583, 584, 547, 548, 549, 585, 538, 530, 574, 575, 539, 560, 566,
    563, 595, 596, 564, 565, 597, 586, 587, 550, 551, 552, 588, 589, 590, 553, 554, 555, 591,
    567, 526, 561, 522, 519, 521, 520, 556, 557, 523, 532, 524, 525, 568, 569, 531, 533, 594,
    562, 606, 601, 602, 604, 603, 605, 1244, 52, 454, 496, 1142, 387, 660, 85, 769, 398, 82,
    1007, 498, 497, 890, 874, 402, 864, 866, 865, 459, 293, 133, 106, 1020, 682, 375, 1151,
    1160, 1161, 1162, 1163, 1164, 1165, 1166, 1167, 1168, 1169, 436, 102, 888, 55, 49, 880,
    465, 879, 373, 678, 679, 735, 743, 744, 745, 736, 737, 738, 739, 740, 741, 742, 804, 868,
    503, 158, 160, 1093,
};

const uint16_t obj_by_ln[] = {
    363, 405, 368, 910, 664, 177, 1220, 365, 285, 1221, 179, 785, 1219, 1131, 1132, 954, 952,
    951, 953, 1222, 1227, 1233, 1231, 1232, 1228, 1229, 1230, 131, 1024, 1023, 1159, 1158, 1152,
    1154, 1153, 1155, 1157, 1160, 1161, 1162, 1163, 1164, 1165, 1166, 1167, 1168, 1169, 783,
    382, 392, 132, 1087, 1088, 389, 384, 372, 172, 813, 849, 815, 1003, 851, 850, 811, 817,
    1148, 1184, 1185, 1186, 998, 999, 1149, 997, 979, 980, 985, 986, 812, 818, 982, 983, 809,
    816, 807, 853, 808, 852, 854, 1156, 988, 989, 810, 432, 430, 431, 433, 634, 1171, 1004,
    294, 295, 296, 1140, 182, 183, 1150, 667, 665, 647, 142, 504, 388, 383, 417, 135, 138, 171,
    134, 856, 137, 648, 136, 649, 1211, 72, 76, 74, 71, 58, 79, 78, 57, 59, 75, 73, 77, 139,
    178, 370, 367, 369, 366, 371, 180, 1005, 1226, 161, 69, 162, 1032, 127, 858, 164, 165, 385,
    1093, 663, 1243, 1245, 1, 2, 1116, 1117, 1118, 1119, 188, 167, 1204, 1006, 387, 1210, 1025,
    1026, 512, 386, 394, 1029, 1030, 1028, 1027, 1244, 1033, 1008, 1007, 1208, 143, 398, 1020,
    130, 129, 133, 375, 1034, 1035, 12, 402, 746, 90, 87, 103, 88, 141, 771, 89, 140, 126, 857,
    748, 86, 770, 83, 666, 403, 401, 747, 84, 85, 769, 82, 920, 184, 185, 1209, 478, 289, 287,
    397, 288, 446, 364, 606, 419, 916, 948, 896, 421, 650, 653, 904, 418, 895, 958, 420, 1198,
    913, 423, 917, 949, 899, 425, 651, 654, 905, 422, 898, 959, 424, 1199, 427, 918, 950, 902,
    429, 652, 655, 906, 426, 901, 960, 428, 1200, 914, 376, 1066, 1120, 1067, 1080, 1083, 1069,
    1065, 1123, 1068, 1071, 1121, 1072, 1081, 1084, 1074, 1070, 1124, 1073, 1076, 1122, 1077,
    1082, 1085, 1079, 1075, 1125, 1078, 484, 485, 501, 1064, 1049, 1047, 1050, 1051, 1053, 1048,
    1046, 1052, 882, 91, 93, 92, 94, 1056, 1201, 1057, 1202, 921, 922, 923, 924, 925, 926, 927,
    928, 929, 930, 931, 932, 933, 934, 494, 860, 691, 692, 697, 698, 684, 685, 686, 687, 693,
    699, 700, 702, 688, 689, 690, 694, 695, 696, 701, 703, 881, 483, 751, 962, 757, 760, 763,
    964, 963, 754, 961, 766, 752, 966, 758, 761, 764, 968, 967, 755, 965, 767, 753, 970, 759,
    762, 765, 972, 971, 756, 969, 768, 443, 108, 110, 109, 111, 152, 677, 517, 883, 1019, 1018,
    54, 407, 395, 633, 894, 13, 513, 50, 53, 1090, 1091, 14, 153, 884, 806, 805, 500, 451, 495,
    434, 390, 891, 31, 643, 30, 656, 657, 29, 32, 43, 60, 62, 33, 44, 61, 658, 659, 63, 45,
    107, 871, 80, 947, 946, 28, 941, 942, 943, 944, 945, 936, 937, 938, 939, 940, 11, 378, 887,
    892, 174, 1092, 447, 471, 468, 472, 502, 449, 469, 470, 380, 391, 452, 116, 67, 66, 113,
    70, 802, 803, 1108, 1109, 1110, 1111, 1106, 1107, 297, 791, 416, 793, 794, 795, 796, 792,
    1112, 1113, 1114, 1115, 48, 632, 885, 56, 867, 462, 1126, 1127, 1128, 1129, 1130, 453, 490,
    156, 631, 509, 601, 99, 1195, 976, 1009, 814, 975, 1011, 1010, 1036, 855, 780, 781, 1102,
    1103, 1104, 1105, 797, 163, 798, 799, 800, 801, 1193, 1194, 486, 473, 466, 889, 442, 381,
    824, 825, 826, 827, 819, 829, 828, 830, 820, 823, 840, 841, 842, 843, 844, 839, 832, 833,
    834, 835, 836, 837, 838, 831, 845, 846, 847, 848, 822, 821, 266, 355, 354, 356, 399, 357,
    358, 176, 788, 897, 789, 900, 790, 903, 262, 893, 323, 326, 325, 324, 907, 908, 909, 268,
    361, 362, 360, 81, 680, 263, 334, 346, 330, 336, 335, 339, 338, 328, 329, 337, 344, 345,
    343, 333, 341, 342, 340, 332, 327, 331, 1238, 787, 1246, 1237, 1234, 1236, 1235, 1247, 1060,
    408, 508, 507, 260, 1223, 302, 298, 1225, 311, 303, 300, 310, 308, 307, 312, 301, 309, 1224,
    299, 305, 306, 784, 304, 128, 280, 274, 277, 284, 273, 283, 275, 276, 282, 278, 279, 281,
    264, 347, 265, 352, 353, 348, 351, 349, 175, 1031, 261, 258, 269, 271, 270, 272, 662, 267,
    359, 259, 313, 316, 319, 318, 317, 320, 315, 314, 322, 321, 191, 215, 218, 221, 240, 217,
    222, 220, 232, 233, 238, 237, 234, 227, 231, 236, 230, 235, 226, 229, 228, 219, 214, 216,
    212, 213, 239, 223, 1086, 224, 225, 192, 243, 246, 247, 245, 241, 242, 244, 193, 248, 190,
    210, 211, 208, 207, 205, 1059, 786, 1058, 209, 206, 204, 195, 255, 256, 253, 251, 252, 254,
    189, 196, 197, 202, 203, 200, 201, 199, 198, 194, 250, 249, 974, 991, 992, 993, 977, 990,
    1001, 1176, 1173, 994, 981, 1000, 1002, 1147, 996, 987, 978, 995, 984, 1179, 1182, 1180,
    34, 35, 36, 46, 676, 1170, 461, 101, 869, 1241, 1242, 1022, 749, 750, 181, 623, 645, 492,
    646, 957, 955, 956, 150, 773, 1196, 1197, 1015, 1016, 1013, 1177, 1178, 1012, 1183, 1017,
    1014, 1063, 1039, 1041, 1038, 1040, 1045, 1218, 1043, 1037, 1042, 1044, 477, 476, 157, 15,
    480, 1190, 1191, 1188, 1174, 1175, 1187, 1181, 1192, 1189, 493, 467, 3, 7, 257, 396, 4,
    114, 104, 8, 95, 96, 875, 602, 514, 51, 911, 506, 505, 488, 1212, 1213, 1214, 1215, 1216,
    1217, 481, 173, 681, 379, 1089, 17, 491, 18, 1141, 475, 876, 935, 489, 782, 374, 621, 9,
    168, 112, 10, 169, 148, 144, 147, 146, 149, 145, 170, 68, 499, 487, 464, 863, 437, 439,
    438, 479, 456, 441, 444, 440, 455, 445, 186, 27, 187, 20, 21, 25, 26, 23, 24, 22, 151, 47,
    1061, 862, 861, 661, 683, 872, 873, 406, 409, 410, 411, 412, 413, 414, 415, 886, 510, 435,
    286, 457, 450, 98, 166, 37, 39, 38, 40, 5, 97, 915, 120, 122, 121, 123, 870, 460, 117, 119,
    400, 877, 448, 463, 19, 6, 644, 377, 919, 912, 482, 155, 291, 1240, 290, 1239, 292, 973,
    159, 859, 704, 705, 706, 707, 708, 709, 710, 711, 712, 713, 714, 715, 716, 154, 474, 717,
    718, 719, 720, 721, 722, 723, 724, 725, 726, 727, 728, 729, 730, 731, 732, 733, 734, 635,
    878, 777, 779, 776, 778, 105, 625, 515, 518, 638, 637, 636, 639, 641, 642, 640, 516, 607,
    624, 620, 628, 630, 629, 627, 626, 622, 619, 615, 616, 618, 617, 611, 609, 608, 610, 613,
    614, 612, 540, 576, 570, 534, 527, 571, 572, 535, 536, 528, 577, 541, 529, 542, 578, 579,
    543, 573, 537, 600, 558, 592, 559, 593, 599, 598, 580, 581, 544, 545, 546, 582, 583, 584,
    547, 548, 549, 585, 538, 530, 574, 575, 539, 560, 566, 563, 595, 596, 564, 565, 597, 586,
    587, 550, 551, 552, 588, 589, 590, 553, 554, 555, 591, 567, 526, 561, 522, 519, 521, 520,
    556, 557, 523, 532, 524, 525, 568, 569, 531, 533, 594, 562, 604, 603, 605, 41, 64, 115,
    65, 675, 671, 672, 668, 1096, 1097, 1098, 1099, 673, 669, 674, 1094, 1145, 1095, 1146, 670,
    42, 1100, 1101, 52, 454, 496, 1062, 1142, 1172, 1143, 1144, 1134, 1137, 1136, 1138, 1139,
    1133, 1135, 1203, 1205, 16, 660, 498, 497, 890, 874, 100, 864, 866, 865, 459, 293, 106,
    1021, 682, 1151, 436, 0, 102, 888, 55, 49, 880, 465, 458, 879, 373, 678, 679, 735, 743,
    744, 745, 736, 737, 738, 739, 740, 741, 742, 804, 868, 503, 158, 160, 1207, 1206, 125,
};

const uint16_t obj_by_oid[] = {
    645, 754, 964, 755, 767, 758, 965, 966, 967, 766, 968, 757, 756, 768, 759, 969, 970, 971,
    972, 961, 962, 963, 434, 435, 436, 437, 438, 458, 467, 468, 469, 470, 471, 472, 459, 473,
    474, 475, 476, 477, 391, 478, 479, 480, 481, 460, 482, 483, 484, 485, 486, 461, 487, 488,
    489, 490, 102, 491, 492, 493, 494, 495, 462, 496, 497, 498, 499, 500, 501, 502, 463, 464,
    465, 466, 441, 439, 442, 443, 440, 392, 450, 451, 452, 453, 454, 455, 456, 457, 444, 445,
    446, 447, 448, 449, 181, 804, 1195, 182, 1140, 1141, 1142, 1133, 1134, 1135, 1137, 1136,
    1138, 1139, 1172, 1143, 1204, 1144, 751, 752, 753, 907, 908, 909, 773, 776, 777, 779, 778,
    1065, 1074, 1075, 1076, 1077, 1078, 1079, 1066, 1067, 1123, 1124, 1125, 1120, 1121, 1122,
    1068, 1069, 1070, 1071, 1072, 1073, 1005, 1007, 1008, 1227, 1228, 1229, 1230, 1231, 1232,
    1233, 1006, 1226, 805, 810, 820, 819, 811, 812, 845, 846, 847, 848, 813, 815, 816, 807,
    821, 822, 823, 824, 825, 826, 827, 828, 829, 830, 831, 832, 833, 834, 835, 836, 837, 838,
    839, 840, 841, 842, 843, 844, 808, 809, 817, 818, 806, 852, 853, 850, 851, 849, 854, 1004,
    974, 977, 978, 979, 980, 981, 982, 983, 984, 985, 986, 987, 988, 989, 990, 1173, 1174, 1175,
    1176, 1177, 1178, 991, 992, 993, 1179, 1180, 1181, 1182, 1183, 994, 995, 1147, 1148, 1184,
    1185, 1186, 996, 997, 998, 999, 1149, 1000, 1001, 1002, 1003, 1150, 1151, 1152, 1153, 1154,
    1155, 1156, 1157, 1158, 1159, 1160, 1161, 1162, 1163, 1164, 1165, 1166, 1167, 1168, 1169,
    183, 184, 431, 432, 433, 185, 116, 113, 405, 406, 407, 680, 681, 682, 683, 408, 684, 693,
    694, 695, 696, 697, 698, 699, 700, 701, 702, 685, 703, 686, 687, 688, 689, 690, 691, 692,
    409, 410, 411, 412, 413, 414, 415, 416, 791, 792, 793, 794, 795, 796, 920, 108, 112, 782,
    783, 1, 2, 186, 6, 912, 668, 669, 670, 671, 1145, 1146, 7, 396, 8, 65, 644, 919, 911, 935,
    144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 27, 28, 187, 9, 170, 68, 69,
    161, 162, 10, 168, 169, 20, 21, 22, 23, 24, 25, 26, 47, 48, 172, 167, 188, 189, 196, 197,
    198, 199, 200, 201, 202, 203, 190, 204, 1058, 205, 1059, 1234, 1235, 787, 1060, 206, 1236,
    1237, 207, 1246, 1247, 208, 209, 210, 211, 786, 191, 212, 221, 222, 223, 224, 225, 226,
    227, 228, 229, 230, 213, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 214, 215, 1086,
    216, 217, 218, 219, 220, 192, 241, 242, 243, 244, 245, 246, 247, 125, 893, 193, 248, 194,
    249, 250, 195, 251, 252, 253, 254, 255, 256, 49, 156, 157, 158, 159, 160, 50, 51, 52, 53,
    54, 55, 56, 800, 801, 1193, 1194, 3, 257, 4, 797, 163, 798, 799, 643, 37, 5, 44, 120, 379,
    676, 143, 1034, 1035, 1087, 1088, 1170, 1171, 913, 914, 677, 721, 714, 723, 729, 730, 722,
    719, 720, 724, 725, 726, 727, 706, 707, 728, 710, 711, 712, 713, 715, 716, 731, 732, 733,
    734, 717, 718, 704, 705, 709, 708, 937, 938, 939, 940, 942, 943, 944, 945, 936, 941, 376,
    377, 67, 66, 42, 32, 41, 64, 70, 115, 104, 29, 31, 45, 30, 117, 119, 921, 930, 931, 932,
    933, 934, 922, 923, 924, 925, 926, 927, 928, 929, 1093, 380, 381, 382, 383, 384, 385, 389,
    951, 952, 953, 954, 973, 390, 1201, 1056, 1202, 1057, 34, 91, 136, 137, 138, 417, 856, 171,
    134, 135, 648, 649, 955, 956, 957, 386, 1031, 1032, 1033, 127, 258, 269, 278, 279, 280,
    281, 282, 283, 284, 270, 271, 272, 273, 274, 275, 276, 277, 175, 177, 397, 398, 663, 285,
    1020, 1239, 1240, 286, 287, 288, 289, 290, 291, 292, 266, 354, 355, 356, 357, 358, 399,
    267, 359, 268, 360, 361, 362, 1238, 1241, 1242, 259, 164, 165, 293, 662, 664, 665, 667,
    128, 129, 297, 1022, 1023, 1024, 130, 1025, 1026, 1027, 1028, 1029, 1030, 1131, 1132, 1219,
    131, 1220, 1221, 1222, 132, 294, 295, 296, 133, 180, 260, 298, 307, 308, 309, 310, 311,
    312, 784, 1223, 1224, 1225, 299, 300, 301, 302, 303, 304, 305, 306, 176, 178, 365, 374,
    375, 366, 367, 368, 369, 370, 371, 372, 373, 1243, 1244, 1245, 179, 363, 364, 785, 261,
    313, 315, 316, 317, 318, 319, 320, 314, 321, 322, 262, 323, 324, 325, 326, 263, 327, 336,
    337, 338, 339, 340, 341, 342, 328, 343, 344, 345, 346, 329, 330, 331, 332, 333, 334, 335,
    264, 347, 858, 1209, 1210, 1211, 1208, 265, 348, 349, 351, 352, 353, 780, 781, 387, 388,
    504, 505, 507, 508, 506, 646, 418, 419, 422, 423, 424, 425, 789, 898, 899, 900, 420, 421,
    426, 427, 428, 429, 790, 901, 902, 903, 788, 895, 896, 897, 672, 1099, 1100, 1101, 1102,
    1103, 1104, 1105, 1196, 673, 1197, 674, 675, 1094, 1095, 1096, 1097, 1098, 802, 1113, 1114,
    1115, 1116, 1117, 1118, 1119, 803, 1106, 1107, 1108, 1109, 1110, 1111, 1112, 57, 58, 71,
    77, 78, 72, 73, 74, 75, 76, 59, 79, 139, 647, 512, 513, 519, 520, 529, 530, 531, 532, 533,
    534, 535, 536, 537, 521, 538, 539, 540, 541, 542, 543, 544, 545, 546, 547, 522, 548, 549,
    550, 551, 552, 553, 554, 555, 556, 557, 523, 558, 559, 560, 561, 562, 563, 564, 565, 566,
    567, 524, 568, 569, 570, 571, 572, 573, 574, 575, 576, 577, 525, 578, 579, 580, 581, 582,
    583, 584, 585, 586, 587, 526, 588, 589, 590, 591, 592, 593, 594, 595, 596, 597, 527, 598,
    599, 600, 528, 514, 601, 602, 603, 604, 605, 606, 515, 620, 624, 625, 621, 622, 626, 627,
    623, 628, 631, 629, 632, 633, 630, 634, 635, 516, 607, 517, 608, 609, 618, 619, 610, 611,
    612, 613, 614, 615, 616, 617, 518, 636, 637, 638, 639, 640, 641, 642, 678, 679, 735, 743,
    744, 745, 736, 737, 738, 739, 740, 741, 742, 11, 394, 395, 81, 82, 83, 84, 85, 86, 87, 88,
    141, 430, 142, 140, 770, 771, 666, 103, 89, 746, 747, 90, 401, 126, 910, 857, 748, 402,
    403, 769, 12, 17, 1092, 18, 106, 107, 859, 860, 861, 661, 862, 863, 864, 865, 866, 867,
    868, 869, 870, 871, 872, 873, 13, 874, 875, 876, 877, 878, 879, 880, 881, 882, 883, 100,
    884, 173, 99, 101, 509, 503, 174, 885, 886, 887, 105, 888, 889, 890, 891, 892, 14, 510,
    15, 400, 16, 660, 1089, 1090, 1091, 378, 19, 96, 95,
};

const size_t obj_by_sn_n = sizeof(obj_by_sn) / sizeof(obj_by_sn[0]);

const size_t obj_by_ln_n = sizeof(obj_by_ln) / sizeof(obj_by_ln[0]);

const size_t obj_by_oid_n = sizeof(obj_by_oid) / sizeof(obj_by_oid[0]);
