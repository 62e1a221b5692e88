/* The table of objects. Made by crypto/obj/objects.sh of crypto/obj/objects.txt. */
#include "crypto/obj/obj.h"

/* clang-format off: a record a line */
const char obj_text[] = "\0"
    "UNDEF\0" "undefined\0" /* 0 */
    "rsadsi\0" "RSA Data Security, Inc.\0" /* 1 */
    "pkcs\0" "RSA Data Security, Inc. PKCS\0" /* 2 */
    "MD2\0" "md2\0" /* 3 */
    "MD5\0" "md5\0" /* 4 */
    "RC4\0" "rc4\0" /* 5 */
    "rsaEncryption\0" /* 6 */
    "RSA-MD2\0" "md2WithRSAEncryption\0" /* 7 */
    "RSA-MD5\0" "md5WithRSAEncryption\0" /* 8 */
    "PBE-MD2-DES\0" "pbeWithMD2AndDES-CBC\0" /* 9 */
    "PBE-MD5-DES\0" "pbeWithMD5AndDES-CBC\0" /* 10 */
    "X500\0" "directory services (X.500)\0" /* 11 */
    "X509\0" /* 12 */
    "CN\0" "commonName\0" /* 13 */
    "C\0" "countryName\0" /* 14 */
    "L\0" "localityName\0" /* 15 */
    "ST\0" "stateOrProvinceName\0" /* 16 */
    "O\0" "organizationName\0" /* 17 */
    "OU\0" "organizationalUnitName\0" /* 18 */
    "RSA\0" "rsa\0" /* 19 */
    "pkcs7\0" /* 20 */
    "pkcs7-data\0" /* 21 */
    "pkcs7-signedData\0" /* 22 */
    "pkcs7-envelopedData\0" /* 23 */
    "pkcs7-signedAndEnvelopedData\0" /* 24 */
    "pkcs7-digestData\0" /* 25 */
    "pkcs7-encryptedData\0" /* 26 */
    "pkcs3\0" /* 27 */
    "dhKeyAgreement\0" /* 28 */
    "DES-ECB\0" "des-ecb\0" /* 29 */
    "DES-CFB\0" "des-cfb\0" /* 30 */
    "DES-CBC\0" "des-cbc\0" /* 31 */
    "DES-EDE\0" "des-ede\0" /* 32 */
    "DES-EDE3\0" "des-ede3\0" /* 33 */
    "IDEA-CBC\0" "idea-cbc\0" /* 34 */
    "IDEA-CFB\0" "idea-cfb\0" /* 35 */
    "IDEA-ECB\0" "idea-ecb\0" /* 36 */
    "RC2-CBC\0" "rc2-cbc\0" /* 37 */
    "RC2-ECB\0" "rc2-ecb\0" /* 38 */
    "RC2-CFB\0" "rc2-cfb\0" /* 39 */
    "RC2-OFB\0" "rc2-ofb\0" /* 40 */
    "SHA\0" "sha\0" /* 41 */
    "RSA-SHA\0" "shaWithRSAEncryption\0" /* 42 */
    "DES-EDE-CBC\0" "des-ede-cbc\0" /* 43 */
    "DES-EDE3-CBC\0" "des-ede3-cbc\0" /* 44 */
    "DES-OFB\0" "des-ofb\0" /* 45 */
    "IDEA-OFB\0" "idea-ofb\0" /* 46 */
    "pkcs9\0" /* 47 */
    "emailAddress\0" /* 48 */
    "unstructuredName\0" /* 49 */
    "contentType\0" /* 50 */
    "messageDigest\0" /* 51 */
    "signingTime\0" /* 52 */
    "countersignature\0" /* 53 */
    "challengePassword\0" /* 54 */
    "unstructuredAddress\0" /* 55 */
    "extendedCertificateAttributes\0" /* 56 */
    "Netscape\0" "Netscape Communications Corp.\0" /* 57 */
    "nsCertExt\0" "Netscape Certificate Extension\0" /* 58 */
    "nsDataType\0" "Netscape Data Type\0" /* 59 */
    "DES-EDE-CFB\0" "des-ede-cfb\0" /* 60 */
    "DES-EDE3-CFB\0" "des-ede3-cfb\0" /* 61 */
    "DES-EDE-OFB\0" "des-ede-ofb\0" /* 62 */
    "DES-EDE3-OFB\0" "des-ede3-ofb\0" /* 63 */
    "SHA1\0" "sha1\0" /* 64 */
    "RSA-SHA1\0" "sha1WithRSAEncryption\0" /* 65 */
    "DSA-SHA\0" "dsaWithSHA\0" /* 66 */
    "DSA-old\0" "dsaEncryption-old\0" /* 67 */
    "PBE-SHA1-RC2-64\0" "pbeWithSHA1AndRC2-CBC\0" /* 68 */
    "PBKDF2\0" /* 69 */
    "DSA-SHA1-old\0" "dsaWithSHA1-old\0" /* 70 */
    "nsCertType\0" "Netscape Cert Type\0" /* 71 */
    "nsBaseUrl\0" "Netscape Base Url\0" /* 72 */
    "nsRevocationUrl\0" "Netscape Revocation Url\0" /* 73 */
    "nsCaRevocationUrl\0" "Netscape CA Revocation Url\0" /* 74 */
    "nsRenewalUrl\0" "Netscape Renewal Url\0" /* 75 */
    "nsCaPolicyUrl\0" "Netscape CA Policy Url\0" /* 76 */
    "nsSslServerName\0" "Netscape SSL Server Name\0" /* 77 */
    "nsComment\0" "Netscape Comment\0" /* 78 */
    "nsCertSequence\0" "Netscape Certificate Sequence\0" /* 79 */
    "DESX-CBC\0" "desx-cbc\0" /* 80 */
    "id-ce\0" /* 81 */
    "subjectKeyIdentifier\0" "X509v3 Subject Key Identifier\0" /* 82 */
    "keyUsage\0" "X509v3 Key Usage\0" /* 83 */
    "privateKeyUsagePeriod\0" "X509v3 Private Key Usage Period\0" /* 84 */
    "subjectAltName\0" "X509v3 Subject Alternative Name\0" /* 85 */
    "issuerAltName\0" "X509v3 Issuer Alternative Name\0" /* 86 */
    "basicConstraints\0" "X509v3 Basic Constraints\0" /* 87 */
    "crlNumber\0" "X509v3 CRL Number\0" /* 88 */
    "certificatePolicies\0" "X509v3 Certificate Policies\0" /* 89 */
    "authorityKeyIdentifier\0" "X509v3 Authority Key Identifier\0" /* 90 */
    "BF-CBC\0" "bf-cbc\0" /* 91 */
    "BF-ECB\0" "bf-ecb\0" /* 92 */
    "BF-CFB\0" "bf-cfb\0" /* 93 */
    "BF-OFB\0" "bf-ofb\0" /* 94 */
    "MDC2\0" "mdc2\0" /* 95 */
    "RSA-MDC2\0" "mdc2WithRSA\0" /* 96 */
    "RC4-40\0" "rc4-40\0" /* 97 */
    "RC2-40-CBC\0" "rc2-40-cbc\0" /* 98 */
    "GN\0" "givenName\0" /* 99 */
    "SN\0" "surname\0" /* 100 */
    "initials\0" /* 101 */
    "uid\0" "uniqueIdentifier\0" /* 102 */
    "crlDistributionPoints\0" "X509v3 CRL Distribution Points\0" /* 103 */
    "RSA-NP-MD5\0" "md5WithRSA\0" /* 104 */
    "serialNumber\0" /* 105 */
    "title\0" /* 106 */
    "description\0" /* 107 */
    "CAST5-CBC\0" "cast5-cbc\0" /* 108 */
    "CAST5-ECB\0" "cast5-ecb\0" /* 109 */
    "CAST5-CFB\0" "cast5-cfb\0" /* 110 */
    "CAST5-OFB\0" "cast5-ofb\0" /* 111 */
    "pbeWithMD5AndCast5CBC\0" /* 112 */
    "DSA-SHA1\0" "dsaWithSHA1\0" /* 113 */
    "MD5-SHA1\0" "md5-sha1\0" /* 114 */
    "RSA-SHA1-2\0" "sha1WithRSA\0" /* 115 */
    "DSA\0" "dsaEncryption\0" /* 116 */
    "RIPEMD160\0" "ripemd160\0" /* 117 */
    "RSA-RIPEMD160\0" "ripemd160WithRSA\0" /* 119 */
    "RC5-CBC\0" "rc5-cbc\0" /* 120 */
    "RC5-ECB\0" "rc5-ecb\0" /* 121 */
    "RC5-CFB\0" "rc5-cfb\0" /* 122 */
    "RC5-OFB\0" "rc5-ofb\0" /* 123 */
    "ZLIB\0" "zlib compression\0" /* 125 */
    "extendedKeyUsage\0" "X509v3 Extended Key Usage\0" /* 126 */
    "PKIX\0" /* 127 */
    "id-kp\0" /* 128 */
    "serverAuth\0" "TLS Web Server Authentication\0" /* 129 */
    "clientAuth\0" "TLS Web Client Authentication\0" /* 130 */
    "codeSigning\0" "Code Signing\0" /* 131 */
    "emailProtection\0" "E-mail Protection\0" /* 132 */
    "timeStamping\0" "Time Stamping\0" /* 133 */
    "msCodeInd\0" "Microsoft Individual Code Signing\0" /* 134 */
    "msCodeCom\0" "Microsoft Commercial Code Signing\0" /* 135 */
    "msCTLSign\0" "Microsoft Trust List Signing\0" /* 136 */
    "msSGC\0" "Microsoft Server Gated Crypto\0" /* 137 */
    "msEFS\0" "Microsoft Encrypted File System\0" /* 138 */
    "nsSGC\0" "Netscape Server Gated Crypto\0" /* 139 */
    "deltaCRL\0" "X509v3 Delta CRL Indicator\0" /* 140 */
    "CRLReason\0" "X509v3 CRL Reason Code\0" /* 141 */
    "invalidityDate\0" "Invalidity Date\0" /* 142 */
    "SXNetID\0" "Strong Extranet ID\0" /* 143 */
    "PBE-SHA1-RC4-128\0" "pbeWithSHA1And128BitRC4\0" /* 144 */
    "PBE-SHA1-RC4-40\0" "pbeWithSHA1And40BitRC4\0" /* 145 */
    "PBE-SHA1-3DES\0" "pbeWithSHA1And3-KeyTripleDES-CBC\0" /* 146 */
    "PBE-SHA1-2DES\0" "pbeWithSHA1And2-KeyTripleDES-CBC\0" /* 147 */
    "PBE-SHA1-RC2-128\0" "pbeWithSHA1And128BitRC2-CBC\0" /* 148 */
    "PBE-SHA1-RC2-40\0" "pbeWithSHA1And40BitRC2-CBC\0" /* 149 */
    "keyBag\0" /* 150 */
    "pkcs8ShroudedKeyBag\0" /* 151 */
    "certBag\0" /* 152 */
    "crlBag\0" /* 153 */
    "secretBag\0" /* 154 */
    "safeContentsBag\0" /* 155 */
    "friendlyName\0" /* 156 */
    "localKeyID\0" /* 157 */
    "x509Certificate\0" /* 158 */
    "sdsiCertificate\0" /* 159 */
    "x509Crl\0" /* 160 */
    "PBES2\0" /* 161 */
    "PBMAC1\0" /* 162 */
    "hmacWithSHA1\0" /* 163 */
    "id-qt-cps\0" "Policy Qualifier CPS\0" /* 164 */
    "id-qt-unotice\0" "Policy Qualifier User Notice\0" /* 165 */
    "RC2-64-CBC\0" "rc2-64-cbc\0" /* 166 */
    "SMIME-CAPS\0" "S/MIME Capabilities\0" /* 167 */
    "PBE-MD2-RC2-64\0" "pbeWithMD2AndRC2-CBC\0" /* 168 */
    "PBE-MD5-RC2-64\0" "pbeWithMD5AndRC2-CBC\0" /* 169 */
    "PBE-SHA1-DES\0" "pbeWithSHA1AndDES-CBC\0" /* 170 */
    "msExtReq\0" "Microsoft Extension Request\0" /* 171 */
    "extReq\0" "Extension Request\0" /* 172 */
    "name\0" /* 173 */
    "dnQualifier\0" /* 174 */
    "id-pe\0" /* 175 */
    "id-ad\0" /* 176 */
    "authorityInfoAccess\0" "Authority Information Access\0" /* 177 */
    "OCSP\0" /* 178 */
    "caIssuers\0" "CA Issuers\0" /* 179 */
    "OCSPSigning\0" "OCSP Signing\0" /* 180 */
    "ISO\0" "iso\0" /* 181 */
    "member-body\0" "ISO Member Body\0" /* 182 */
    "ISO-US\0" "ISO US Member Body\0" /* 183 */
    "X9-57\0" "X9.57\0" /* 184 */
    "X9cm\0" "X9.57 CM ?\0" /* 185 */
    "pkcs1\0" /* 186 */
    "pkcs5\0" /* 187 */
    "SMIME\0" "S/MIME\0" /* 188 */
    "id-smime-mod\0" /* 189 */
    "id-smime-ct\0" /* 190 */
    "id-smime-aa\0" /* 191 */
    "id-smime-alg\0" /* 192 */
    "id-smime-cd\0" /* 193 */
    "id-smime-spq\0" /* 194 */
    "id-smime-cti\0" /* 195 */
    "id-smime-mod-cms\0" /* 196 */
    "id-smime-mod-ess\0" /* 197 */
    "id-smime-mod-oid\0" /* 198 */
    "id-smime-mod-msg-v3\0" /* 199 */
    "id-smime-mod-ets-eSignature-88\0" /* 200 */
    "id-smime-mod-ets-eSignature-97\0" /* 201 */
    "id-smime-mod-ets-eSigPolicy-88\0" /* 202 */
    "id-smime-mod-ets-eSigPolicy-97\0" /* 203 */
    "id-smime-ct-receipt\0" /* 204 */
    "id-smime-ct-authData\0" /* 205 */
    "id-smime-ct-publishCert\0" /* 206 */
    "id-smime-ct-TSTInfo\0" /* 207 */
    "id-smime-ct-TDTInfo\0" /* 208 */
    "id-smime-ct-contentInfo\0" /* 209 */
    "id-smime-ct-DVCSRequestData\0" /* 210 */
    "id-smime-ct-DVCSResponseData\0" /* 211 */
    "id-smime-aa-receiptRequest\0" /* 212 */
    "id-smime-aa-securityLabel\0" /* 213 */
    "id-smime-aa-mlExpandHistory\0" /* 214 */
    "id-smime-aa-contentHint\0" /* 215 */
    "id-smime-aa-msgSigDigest\0" /* 216 */
    "id-smime-aa-encapContentType\0" /* 217 */
    "id-smime-aa-contentIdentifier\0" /* 218 */
    "id-smime-aa-macValue\0" /* 219 */
    "id-smime-aa-equivalentLabels\0" /* 220 */
    "id-smime-aa-contentReference\0" /* 221 */
    "id-smime-aa-encrypKeyPref\0" /* 222 */
    "id-smime-aa-signingCertificate\0" /* 223 */
    "id-smime-aa-smimeEncryptCerts\0" /* 224 */
    "id-smime-aa-timeStampToken\0" /* 225 */
    "id-smime-aa-ets-sigPolicyId\0" /* 226 */
    "id-smime-aa-ets-commitmentType\0" /* 227 */
    "id-smime-aa-ets-signerLocation\0" /* 228 */
    "id-smime-aa-ets-signerAttr\0" /* 229 */
    "id-smime-aa-ets-otherSigCert\0" /* 230 */
    "id-smime-aa-ets-contentTimestamp\0" /* 231 */
    "id-smime-aa-ets-CertificateRefs\0" /* 232 */
    "id-smime-aa-ets-RevocationRefs\0" /* 233 */
    "id-smime-aa-ets-certValues\0" /* 234 */
    "id-smime-aa-ets-revocationValues\0" /* 235 */
    "id-smime-aa-ets-escTimeStamp\0" /* 236 */
    "id-smime-aa-ets-certCRLTimestamp\0" /* 237 */
    "id-smime-aa-ets-archiveTimeStamp\0" /* 238 */
    "id-smime-aa-signatureType\0" /* 239 */
    "id-smime-aa-dvcs-dvc\0" /* 240 */
    "id-smime-alg-ESDHwith3DES\0" /* 241 */
    "id-smime-alg-ESDHwithRC2\0" /* 242 */
    "id-smime-alg-3DESwrap\0" /* 243 */
    "id-smime-alg-RC2wrap\0" /* 244 */
    "id-smime-alg-ESDH\0" /* 245 */
    "id-smime-alg-CMS3DESwrap\0" /* 246 */
    "id-smime-alg-CMSRC2wrap\0" /* 247 */
    "id-smime-cd-ldap\0" /* 248 */
    "id-smime-spq-ets-sqt-uri\0" /* 249 */
    "id-smime-spq-ets-sqt-unotice\0" /* 250 */
    "id-smime-cti-ets-proofOfOrigin\0" /* 251 */
    "id-smime-cti-ets-proofOfReceipt\0" /* 252 */
    "id-smime-cti-ets-proofOfDelivery\0" /* 253 */
    "id-smime-cti-ets-proofOfSender\0" /* 254 */
    "id-smime-cti-ets-proofOfApproval\0" /* 255 */
    "id-smime-cti-ets-proofOfCreation\0" /* 256 */
    "MD4\0" "md4\0" /* 257 */
    "id-pkix-mod\0" /* 258 */
    "id-qt\0" /* 259 */
    "id-it\0" /* 260 */
    "id-pkip\0" /* 261 */
    "id-alg\0" /* 262 */
    "id-cmc\0" /* 263 */
    "id-on\0" /* 264 */
    "id-pda\0" /* 265 */
    "id-aca\0" /* 266 */
    "id-qcs\0" /* 267 */
    "id-cct\0" /* 268 */
    "id-pkix1-explicit-88\0" /* 269 */
    "id-pkix1-implicit-88\0" /* 270 */
    "id-pkix1-explicit-93\0" /* 271 */
    "id-pkix1-implicit-93\0" /* 272 */
    "id-mod-crmf\0" /* 273 */
    "id-mod-cmc\0" /* 274 */
    "id-mod-kea-profile-88\0" /* 275 */
    "id-mod-kea-profile-93\0" /* 276 */
    "id-mod-cmp\0" /* 277 */
    "id-mod-qualified-cert-88\0" /* 278 */
    "id-mod-qualified-cert-93\0" /* 279 */
    "id-mod-attribute-cert\0" /* 280 */
    "id-mod-timestamp-protocol\0" /* 281 */
    "id-mod-ocsp\0" /* 282 */
    "id-mod-dvcs\0" /* 283 */
    "id-mod-cmp2000\0" /* 284 */
    "biometricInfo\0" "Biometric Info\0" /* 285 */
    "qcStatements\0" /* 286 */
    "ac-auditEntity\0" /* 287 */
    "ac-targeting\0" /* 288 */
    "aaControls\0" /* 289 */
    "sbgp-ipAddrBlock\0" /* 290 */
    "sbgp-autonomousSysNum\0" /* 291 */
    "sbgp-routerIdentifier\0" /* 292 */
    "textNotice\0" /* 293 */
    "ipsecEndSystem\0" "IPSec End System\0" /* 294 */
    "ipsecTunnel\0" "IPSec Tunnel\0" /* 295 */
    "ipsecUser\0" "IPSec User\0" /* 296 */
    "DVCS\0" "dvcs\0" /* 297 */
    "id-it-caProtEncCert\0" /* 298 */
    "id-it-signKeyPairTypes\0" /* 299 */
    "id-it-encKeyPairTypes\0" /* 300 */
    "id-it-preferredSymmAlg\0" /* 301 */
    "id-it-caKeyUpdateInfo\0" /* 302 */
    "id-it-currentCRL\0" /* 303 */
    "id-it-unsupportedOIDs\0" /* 304 */
    "id-it-subscriptionRequest\0" /* 305 */
    "id-it-subscriptionResponse\0" /* 306 */
    "id-it-keyPairParamReq\0" /* 307 */
    "id-it-keyPairParamRep\0" /* 308 */
    "id-it-revPassphrase\0" /* 309 */
    "id-it-implicitConfirm\0" /* 310 */
    "id-it-confirmWaitTime\0" /* 311 */
    "id-it-origPKIMessage\0" /* 312 */
    "id-regCtrl\0" /* 313 */
    "id-regInfo\0" /* 314 */
    "id-regCtrl-regToken\0" /* 315 */
    "id-regCtrl-authenticator\0" /* 316 */
    "id-regCtrl-pkiPublicationInfo\0" /* 317 */
    "id-regCtrl-pkiArchiveOptions\0" /* 318 */
    "id-regCtrl-oldCertID\0" /* 319 */
    "id-regCtrl-protocolEncrKey\0" /* 320 */
    "id-regInfo-utf8Pairs\0" /* 321 */
    "id-regInfo-certReq\0" /* 322 */
    "id-alg-des40\0" /* 323 */
    "id-alg-noSignature\0" /* 324 */
    "id-alg-dh-sig-hmac-sha1\0" /* 325 */
    "id-alg-dh-pop\0" /* 326 */
    "id-cmc-statusInfo\0" /* 327 */
    "id-cmc-identification\0" /* 328 */
    "id-cmc-identityProof\0" /* 329 */
    "id-cmc-dataReturn\0" /* 330 */
    "id-cmc-transactionId\0" /* 331 */
    "id-cmc-senderNonce\0" /* 332 */
    "id-cmc-recipientNonce\0" /* 333 */
    "id-cmc-addExtensions\0" /* 334 */
    "id-cmc-encryptedPOP\0" /* 335 */
    "id-cmc-decryptedPOP\0" /* 336 */
    "id-cmc-lraPOPWitness\0" /* 337 */
    "id-cmc-getCert\0" /* 338 */
    "id-cmc-getCRL\0" /* 339 */
    "id-cmc-revokeRequest\0" /* 340 */
    "id-cmc-regInfo\0" /* 341 */
    "id-cmc-responseInfo\0" /* 342 */
    "id-cmc-queryPending\0" /* 343 */
    "id-cmc-popLinkRandom\0" /* 344 */
    "id-cmc-popLinkWitness\0" /* 345 */
    "id-cmc-confirmCertAcceptance\0" /* 346 */
    "id-on-personalData\0" /* 347 */
    "id-pda-dateOfBirth\0" /* 348 */
    "id-pda-placeOfBirth\0" /* 349 */
    "id-pda-gender\0" /* 351 */
    "id-pda-countryOfCitizenship\0" /* 352 */
    "id-pda-countryOfResidence\0" /* 353 */
    "id-aca-authenticationInfo\0" /* 354 */
    "id-aca-accessIdentity\0" /* 355 */
    "id-aca-chargingIdentity\0" /* 356 */
    "id-aca-group\0" /* 357 */
    "id-aca-role\0" /* 358 */
    "id-qcs-pkixQCSyntax-v1\0" /* 359 */
    "id-cct-crs\0" /* 360 */
    "id-cct-PKIData\0" /* 361 */
    "id-cct-PKIResponse\0" /* 362 */
    "ad_timestamping\0" "AD Time Stamping\0" /* 363 */
    "AD_DVCS\0" "ad dvcs\0" /* 364 */
    "basicOCSPResponse\0" "Basic OCSP Response\0" /* 365 */
    "Nonce\0" "OCSP Nonce\0" /* 366 */
    "CrlID\0" "OCSP CRL ID\0" /* 367 */
    "acceptableResponses\0" "Acceptable OCSP Responses\0" /* 368 */
    "noCheck\0" "OCSP No Check\0" /* 369 */
    "archiveCutoff\0" "OCSP Archive Cutoff\0" /* 370 */
    "serviceLocator\0" "OCSP Service Locator\0" /* 371 */
    "extendedStatus\0" "Extended OCSP Status\0" /* 372 */
    "valid\0" /* 373 */
    "path\0" /* 374 */
    "trustRoot\0" "Trust Root\0" /* 375 */
    "algorithm\0" /* 376 */
    "rsaSignature\0" /* 377 */
    "X500algorithms\0" "directory services - algorithms\0" /* 378 */
    "ORG\0" "org\0" /* 379 */
    "DOD\0" "dod\0" /* 380 */
    "IANA\0" "iana\0" /* 381 */
    "directory\0" "Directory\0" /* 382 */
    "mgmt\0" "Management\0" /* 383 */
    "experimental\0" "Experimental\0" /* 384 */
    "private\0" "Private\0" /* 385 */
    "security\0" "Security\0" /* 386 */
    "snmpv2\0" "SNMPv2\0" /* 387 */
    "Mail\0" /* 388 */
    "enterprises\0" "Enterprises\0" /* 389 */
    "dcobject\0" "dcObject\0" /* 390 */
    "DC\0" "domainComponent\0" /* 391 */
    "domain\0" "Domain\0" /* 392 */
    "NULL\0" /* 393 */
    "selected-attribute-types\0" "Selected Attribute Types\0" /* 394 */
    "clearance\0" /* 395 */
    "RSA-MD4\0" "md4WithRSAEncryption\0" /* 396 */
    "ac-proxying\0" /* 397 */
    "subjectInfoAccess\0" "Subject Information Access\0" /* 398 */
    "id-aca-encAttrs\0" /* 399 */
    "role\0" /* 400 */
    "policyConstraints\0" "X509v3 Policy Constraints\0" /* 401 */
    "targetInformation\0" "X509v3 AC Targeting\0" /* 402 */
    "noRevAvail\0" "X509v3 No Revocation Available\0" /* 403 */
    "NULL\0" /* 404 */
    "ansi-X9-62\0" "ANSI X9.62\0" /* 405 */
    "prime-field\0" /* 406 */
    "characteristic-two-field\0" /* 407 */
    "id-ecPublicKey\0" /* 408 */
    "prime192v1\0" /* 409 */
    "prime192v2\0" /* 410 */
    "prime192v3\0" /* 411 */
    "prime239v1\0" /* 412 */
    "prime239v2\0" /* 413 */
    "prime239v3\0" /* 414 */
    "prime256v1\0" /* 415 */
    "ecdsa-with-SHA1\0" /* 416 */
    "CSPName\0" "Microsoft CSP Name\0" /* 417 */
    "AES-128-ECB\0" "aes-128-ecb\0" /* 418 */
    "AES-128-CBC\0" "aes-128-cbc\0" /* 419 */
    "AES-128-OFB\0" "aes-128-ofb\0" /* 420 */
    "AES-128-CFB\0" "aes-128-cfb\0" /* 421 */
    "AES-192-ECB\0" "aes-192-ecb\0" /* 422 */
    "AES-192-CBC\0" "aes-192-cbc\0" /* 423 */
    "AES-192-OFB\0" "aes-192-ofb\0" /* 424 */
    "AES-192-CFB\0" "aes-192-cfb\0" /* 425 */
    "AES-256-ECB\0" "aes-256-ecb\0" /* 426 */
    "AES-256-CBC\0" "aes-256-cbc\0" /* 427 */
    "AES-256-OFB\0" "aes-256-ofb\0" /* 428 */
    "AES-256-CFB\0" "aes-256-cfb\0" /* 429 */
    "holdInstructionCode\0" "Hold Instruction Code\0" /* 430 */
    "holdInstructionNone\0" "Hold Instruction None\0" /* 431 */
    "holdInstructionCallIssuer\0" "Hold Instruction Call Issuer\0" /* 432 */
    "holdInstructionReject\0" "Hold Instruction Reject\0" /* 433 */
    "data\0" /* 434 */
    "pss\0" /* 435 */
    "ucl\0" /* 436 */
    "pilot\0" /* 437 */
    "pilotAttributeType\0" /* 438 */
    "pilotAttributeSyntax\0" /* 439 */
    "pilotObjectClass\0" /* 440 */
    "pilotGroups\0" /* 441 */
    "iA5StringSyntax\0" /* 442 */
    "caseIgnoreIA5StringSyntax\0" /* 443 */
    "pilotObject\0" /* 444 */
    "pilotPerson\0" /* 445 */
    "account\0" /* 446 */
    "document\0" /* 447 */
    "room\0" /* 448 */
    "documentSeries\0" /* 449 */
    "rFC822localPart\0" /* 450 */
    "dNSDomain\0" /* 451 */
    "domainRelatedObject\0" /* 452 */
    "friendlyCountry\0" /* 453 */
    "simpleSecurityObject\0" /* 454 */
    "pilotOrganization\0" /* 455 */
    "pilotDSA\0" /* 456 */
    "qualityLabelledData\0" /* 457 */
    "UID\0" "userId\0" /* 458 */
    "textEncodedORAddress\0" /* 459 */
    "mail\0" "rfc822Mailbox\0" /* 460 */
    "info\0" /* 461 */
    "favouriteDrink\0" /* 462 */
    "roomNumber\0" /* 463 */
    "photo\0" /* 464 */
    "userClass\0" /* 465 */
    "host\0" /* 466 */
    "manager\0" /* 467 */
    "documentIdentifier\0" /* 468 */
    "documentTitle\0" /* 469 */
    "documentVersion\0" /* 470 */
    "documentAuthor\0" /* 471 */
    "documentLocation\0" /* 472 */
    "homeTelephoneNumber\0" /* 473 */
    "secretary\0" /* 474 */
    "otherMailbox\0" /* 475 */
    "lastModifiedTime\0" /* 476 */
    "lastModifiedBy\0" /* 477 */
    "aRecord\0" /* 478 */
    "pilotAttributeType27\0" /* 479 */
    "mXRecord\0" /* 480 */
    "nSRecord\0" /* 481 */
    "sOARecord\0" /* 482 */
    "cNAMERecord\0" /* 483 */
    "associatedDomain\0" /* 484 */
    "associatedName\0" /* 485 */
    "homePostalAddress\0" /* 486 */
    "personalTitle\0" /* 487 */
    "mobileTelephoneNumber\0" /* 488 */
    "pagerTelephoneNumber\0" /* 489 */
    "friendlyCountryName\0" /* 490 */
    "organizationalStatus\0" /* 491 */
    "janetMailbox\0" /* 492 */
    "mailPreferenceOption\0" /* 493 */
    "buildingName\0" /* 494 */
    "dSAQuality\0" /* 495 */
    "singleLevelQuality\0" /* 496 */
    "subtreeMinimumQuality\0" /* 497 */
    "subtreeMaximumQuality\0" /* 498 */
    "personalSignature\0" /* 499 */
    "dITRedirect\0" /* 500 */
    "audio\0" /* 501 */
    "documentPublisher\0" /* 502 */
    "x500UniqueIdentifier\0" /* 503 */
    "mime-mhs\0" "MIME MHS\0" /* 504 */
    "mime-mhs-headings\0" /* 505 */
    "mime-mhs-bodies\0" /* 506 */
    "id-hex-partial-message\0" /* 507 */
    "id-hex-multipart-message\0" /* 508 */
    "generationQualifier\0" /* 509 */
    "pseudonym\0" /* 510 */
    "id-set\0" "Secure Electronic Transactions\0" /* 512 */
    "set-ctype\0" "content types\0" /* 513 */
    "set-msgExt\0" "message extensions\0" /* 514 */
    "set-attr\0" /* 515 */
    "set-policy\0" /* 516 */
    "set-certExt\0" "certificate extensions\0" /* 517 */
    "set-brand\0" /* 518 */
    "setct-PANData\0" /* 519 */
    "setct-PANToken\0" /* 520 */
    "setct-PANOnly\0" /* 521 */
    "setct-OIData\0" /* 522 */
    "setct-PI\0" /* 523 */
    "setct-PIData\0" /* 524 */
    "setct-PIDataUnsigned\0" /* 525 */
    "setct-HODInput\0" /* 526 */
    "setct-AuthResBaggage\0" /* 527 */
    "setct-AuthRevReqBaggage\0" /* 528 */
    "setct-AuthRevResBaggage\0" /* 529 */
    "setct-CapTokenSeq\0" /* 530 */
    "setct-PInitResData\0" /* 531 */
    "setct-PI-TBS\0" /* 532 */
    "setct-PResData\0" /* 533 */
    "setct-AuthReqTBS\0" /* 534 */
    "setct-AuthResTBS\0" /* 535 */
    "setct-AuthResTBSX\0" /* 536 */
    "setct-AuthTokenTBS\0" /* 537 */
    "setct-CapTokenData\0" /* 538 */
    "setct-CapTokenTBS\0" /* 539 */
    "setct-AcqCardCodeMsg\0" /* 540 */
    "setct-AuthRevReqTBS\0" /* 541 */
    "setct-AuthRevResData\0" /* 542 */
    "setct-AuthRevResTBS\0" /* 543 */
    "setct-CapReqTBS\0" /* 544 */
    "setct-CapReqTBSX\0" /* 545 */
    "setct-CapResData\0" /* 546 */
    "setct-CapRevReqTBS\0" /* 547 */
    "setct-CapRevReqTBSX\0" /* 548 */
    "setct-CapRevResData\0" /* 549 */
    "setct-CredReqTBS\0" /* 550 */
    "setct-CredReqTBSX\0" /* 551 */
    "setct-CredResData\0" /* 552 */
    "setct-CredRevReqTBS\0" /* 553 */
    "setct-CredRevReqTBSX\0" /* 554 */
    "setct-CredRevResData\0" /* 555 */
    "setct-PCertReqData\0" /* 556 */
    "setct-PCertResTBS\0" /* 557 */
    "setct-BatchAdminReqData\0" /* 558 */
    "setct-BatchAdminResData\0" /* 559 */
    "setct-CardCInitResTBS\0" /* 560 */
    "setct-MeAqCInitResTBS\0" /* 561 */
    "setct-RegFormResTBS\0" /* 562 */
    "setct-CertReqData\0" /* 563 */
    "setct-CertReqTBS\0" /* 564 */
    "setct-CertResData\0" /* 565 */
    "setct-CertInqReqTBS\0" /* 566 */
    "setct-ErrorTBS\0" /* 567 */
    "setct-PIDualSignedTBE\0" /* 568 */
    "setct-PIUnsignedTBE\0" /* 569 */
    "setct-AuthReqTBE\0" /* 570 */
    "setct-AuthResTBE\0" /* 571 */
    "setct-AuthResTBEX\0" /* 572 */
    "setct-AuthTokenTBE\0" /* 573 */
    "setct-CapTokenTBE\0" /* 574 */
    "setct-CapTokenTBEX\0" /* 575 */
    "setct-AcqCardCodeMsgTBE\0" /* 576 */
    "setct-AuthRevReqTBE\0" /* 577 */
    "setct-AuthRevResTBE\0" /* 578 */
    "setct-AuthRevResTBEB\0" /* 579 */
    "setct-CapReqTBE\0" /* 580 */
    "setct-CapReqTBEX\0" /* 581 */
    "setct-CapResTBE\0" /* 582 */
    "setct-CapRevReqTBE\0" /* 583 */
    "setct-CapRevReqTBEX\0" /* 584 */
    "setct-CapRevResTBE\0" /* 585 */
    "setct-CredReqTBE\0" /* 586 */
    "setct-CredReqTBEX\0" /* 587 */
    "setct-CredResTBE\0" /* 588 */
    "setct-CredRevReqTBE\0" /* 589 */
    "setct-CredRevReqTBEX\0" /* 590 */
    "setct-CredRevResTBE\0" /* 591 */
    "setct-BatchAdminReqTBE\0" /* 592 */
    "setct-BatchAdminResTBE\0" /* 593 */
    "setct-RegFormReqTBE\0" /* 594 */
    "setct-CertReqTBE\0" /* 595 */
    "setct-CertReqTBEX\0" /* 596 */
    "setct-CertResTBE\0" /* 597 */
    "setct-CRLNotificationTBS\0" /* 598 */
    "setct-CRLNotificationResTBS\0" /* 599 */
    "setct-BCIDistributionTBS\0" /* 600 */
    "setext-genCrypt\0" "generic cryptogram\0" /* 601 */
    "setext-miAuth\0" "merchant initiated auth\0" /* 602 */
    "setext-pinSecure\0" /* 603 */
    "setext-pinAny\0" /* 604 */
    "setext-track2\0" /* 605 */
    "setext-cv\0" "additional verification\0" /* 606 */
    "set-policy-root\0" /* 607 */
    "setCext-hashedRoot\0" /* 608 */
    "setCext-certType\0" /* 609 */
    "setCext-merchData\0" /* 610 */
    "setCext-cCertRequired\0" /* 611 */
    "setCext-tunneling\0" /* 612 */
    "setCext-setExt\0" /* 613 */
    "setCext-setQualf\0" /* 614 */
    "setCext-PGWYcapabilities\0" /* 615 */
    "setCext-TokenIdentifier\0" /* 616 */
    "setCext-Track2Data\0" /* 617 */
    "setCext-TokenType\0" /* 618 */
    "setCext-IssuerCapabilities\0" /* 619 */
    "setAttr-Cert\0" /* 620 */
    "setAttr-PGWYcap\0" "payment gateway capabilities\0" /* 621 */
    "setAttr-TokenType\0" /* 622 */
    "setAttr-IssCap\0" "issuer capabilities\0" /* 623 */
    "set-rootKeyThumb\0" /* 624 */
    "set-addPolicy\0" /* 625 */
    "setAttr-Token-EMV\0" /* 626 */
    "setAttr-Token-B0Prime\0" /* 627 */
    "setAttr-IssCap-CVM\0" /* 628 */
    "setAttr-IssCap-T2\0" /* 629 */
    "setAttr-IssCap-Sig\0" /* 630 */
    "setAttr-GenCryptgrm\0" "generate cryptogram\0" /* 631 */
    "setAttr-T2Enc\0" "encrypted track 2\0" /* 632 */
    "setAttr-T2cleartxt\0" "cleartext track 2\0" /* 633 */
    "setAttr-TokICCsig\0" "ICC or token signature\0" /* 634 */
    "setAttr-SecDevSig\0" "secure device signature\0" /* 635 */
    "set-brand-IATA-ATA\0" /* 636 */
    "set-brand-Diners\0" /* 637 */
    "set-brand-AmericanExpress\0" /* 638 */
    "set-brand-JCB\0" /* 639 */
    "set-brand-Visa\0" /* 640 */
    "set-brand-MasterCard\0" /* 641 */
    "set-brand-Novus\0" /* 642 */
    "DES-CDMF\0" "des-cdmf\0" /* 643 */
    "rsaOAEPEncryptionSET\0" /* 644 */
    "ITU-T\0" "itu-t\0" /* 645 */
    "JOINT-ISO-ITU-T\0" "joint-iso-itu-t\0" /* 646 */
    "international-organizations\0" "International Organizations\0" /* 647 */
    "msSmartcardLogin\0" "Microsoft Smartcard Login\0" /* 648 */
    "msUPN\0" "Microsoft User Principal Name\0" /* 649 */
    "AES-128-CFB1\0" "aes-128-cfb1\0" /* 650 */
    "AES-192-CFB1\0" "aes-192-cfb1\0" /* 651 */
    "AES-256-CFB1\0" "aes-256-cfb1\0" /* 652 */
    "AES-128-CFB8\0" "aes-128-cfb8\0" /* 653 */
    "AES-192-CFB8\0" "aes-192-cfb8\0" /* 654 */
    "AES-256-CFB8\0" "aes-256-cfb8\0" /* 655 */
    "DES-CFB1\0" "des-cfb1\0" /* 656 */
    "DES-CFB8\0" "des-cfb8\0" /* 657 */
    "DES-EDE3-CFB1\0" "des-ede3-cfb1\0" /* 658 */
    "DES-EDE3-CFB8\0" "des-ede3-cfb8\0" /* 659 */
    "street\0" "streetAddress\0" /* 660 */
    "postalCode\0" /* 661 */
    "id-ppl\0" /* 662 */
    "proxyCertInfo\0" "Proxy Certificate Information\0" /* 663 */
    "id-ppl-anyLanguage\0" "Any language\0" /* 664 */
    "id-ppl-inheritAll\0" "Inherit all\0" /* 665 */
    "nameConstraints\0" "X509v3 Name Constraints\0" /* 666 */
    "id-ppl-independent\0" "Independent\0" /* 667 */
    "RSA-SHA256\0" "sha256WithRSAEncryption\0" /* 668 */
    "RSA-SHA384\0" "sha384WithRSAEncryption\0" /* 669 */
    "RSA-SHA512\0" "sha512WithRSAEncryption\0" /* 670 */
    "RSA-SHA224\0" "sha224WithRSAEncryption\0" /* 671 */
    "SHA256\0" "sha256\0" /* 672 */
    "SHA384\0" "sha384\0" /* 673 */
    "SHA512\0" "sha512\0" /* 674 */
    "SHA224\0" "sha224\0" /* 675 */
    "identified-organization\0" /* 676 */
    "certicom-arc\0" /* 677 */
    "wap\0" /* 678 */
    "wap-wsg\0" /* 679 */
    "id-characteristic-two-basis\0" /* 680 */
    "onBasis\0" /* 681 */
    "tpBasis\0" /* 682 */
    "ppBasis\0" /* 683 */
    "c2pnb163v1\0" /* 684 */
    "c2pnb163v2\0" /* 685 */
    "c2pnb163v3\0" /* 686 */
    "c2pnb176v1\0" /* 687 */
    "c2tnb191v1\0" /* 688 */
    "c2tnb191v2\0" /* 689 */
    "c2tnb191v3\0" /* 690 */
    "c2onb191v4\0" /* 691 */
    "c2onb191v5\0" /* 692 */
    "c2pnb208w1\0" /* 693 */
    "c2tnb239v1\0" /* 694 */
    "c2tnb239v2\0" /* 695 */
    "c2tnb239v3\0" /* 696 */
    "c2onb239v4\0" /* 697 */
    "c2onb239v5\0" /* 698 */
    "c2pnb272w1\0" /* 699 */
    "c2pnb304w1\0" /* 700 */
    "c2tnb359v1\0" /* 701 */
    "c2pnb368w1\0" /* 702 */
    "c2tnb431r1\0" /* 703 */
    "secp112r1\0" /* 704 */
    "secp112r2\0" /* 705 */
    "secp128r1\0" /* 706 */
    "secp128r2\0" /* 707 */
    "secp160k1\0" /* 708 */
    "secp160r1\0" /* 709 */
    "secp160r2\0" /* 710 */
    "secp192k1\0" /* 711 */
    "secp224k1\0" /* 712 */
    "secp224r1\0" /* 713 */
    "secp256k1\0" /* 714 */
    "secp384r1\0" /* 715 */
    "secp521r1\0" /* 716 */
    "sect113r1\0" /* 717 */
    "sect113r2\0" /* 718 */
    "sect131r1\0" /* 719 */
    "sect131r2\0" /* 720 */
    "sect163k1\0" /* 721 */
    "sect163r1\0" /* 722 */
    "sect163r2\0" /* 723 */
    "sect193r1\0" /* 724 */
    "sect193r2\0" /* 725 */
    "sect233k1\0" /* 726 */
    "sect233r1\0" /* 727 */
    "sect239k1\0" /* 728 */
    "sect283k1\0" /* 729 */
    "sect283r1\0" /* 730 */
    "sect409k1\0" /* 731 */
    "sect409r1\0" /* 732 */
    "sect571k1\0" /* 733 */
    "sect571r1\0" /* 734 */
    "wap-wsg-idm-ecid-wtls1\0" /* 735 */
    "wap-wsg-idm-ecid-wtls3\0" /* 736 */
    "wap-wsg-idm-ecid-wtls4\0" /* 737 */
    "wap-wsg-idm-ecid-wtls5\0" /* 738 */
    "wap-wsg-idm-ecid-wtls6\0" /* 739 */
    "wap-wsg-idm-ecid-wtls7\0" /* 740 */
    "wap-wsg-idm-ecid-wtls8\0" /* 741 */
    "wap-wsg-idm-ecid-wtls9\0" /* 742 */
    "wap-wsg-idm-ecid-wtls10\0" /* 743 */
    "wap-wsg-idm-ecid-wtls11\0" /* 744 */
    "wap-wsg-idm-ecid-wtls12\0" /* 745 */
    "anyPolicy\0" "X509v3 Any Policy\0" /* 746 */
    "policyMappings\0" "X509v3 Policy Mappings\0" /* 747 */
    "inhibitAnyPolicy\0" "X509v3 Inhibit Any Policy\0" /* 748 */
    "Oakley-EC2N-3\0" "ipsec3\0" /* 749 */
    "Oakley-EC2N-4\0" "ipsec4\0" /* 750 */
    "CAMELLIA-128-CBC\0" "camellia-128-cbc\0" /* 751 */
    "CAMELLIA-192-CBC\0" "camellia-192-cbc\0" /* 752 */
    "CAMELLIA-256-CBC\0" "camellia-256-cbc\0" /* 753 */
    "CAMELLIA-128-ECB\0" "camellia-128-ecb\0" /* 754 */
    "CAMELLIA-192-ECB\0" "camellia-192-ecb\0" /* 755 */
    "CAMELLIA-256-ECB\0" "camellia-256-ecb\0" /* 756 */
    "CAMELLIA-128-CFB\0" "camellia-128-cfb\0" /* 757 */
    "CAMELLIA-192-CFB\0" "camellia-192-cfb\0" /* 758 */
    "CAMELLIA-256-CFB\0" "camellia-256-cfb\0" /* 759 */
    "CAMELLIA-128-CFB1\0" "camellia-128-cfb1\0" /* 760 */
    "CAMELLIA-192-CFB1\0" "camellia-192-cfb1\0" /* 761 */
    "CAMELLIA-256-CFB1\0" "camellia-256-cfb1\0" /* 762 */
    "CAMELLIA-128-CFB8\0" "camellia-128-cfb8\0" /* 763 */
    "CAMELLIA-192-CFB8\0" "camellia-192-cfb8\0" /* 764 */
    "CAMELLIA-256-CFB8\0" "camellia-256-cfb8\0" /* 765 */
    "CAMELLIA-128-OFB\0" "camellia-128-ofb\0" /* 766 */
    "CAMELLIA-192-OFB\0" "camellia-192-ofb\0" /* 767 */
    "CAMELLIA-256-OFB\0" "camellia-256-ofb\0" /* 768 */
    "subjectDirectoryAttributes\0" "X509v3 Subject Directory Attributes\0" /* 769 */
    "issuingDistributionPoint\0" "X509v3 Issuing Distribution Point\0" /* 770 */
    "certificateIssuer\0" "X509v3 Certificate Issuer\0" /* 771 */
    "KISA\0" "kisa\0" /* 773 */
    "SEED-ECB\0" "seed-ecb\0" /* 776 */
    "SEED-CBC\0" "seed-cbc\0" /* 777 */
    "SEED-OFB\0" "seed-ofb\0" /* 778 */
    "SEED-CFB\0" "seed-cfb\0" /* 779 */
    "HMAC-MD5\0" "hmac-md5\0" /* 780 */
    "HMAC-SHA1\0" "hmac-sha1\0" /* 781 */
    "id-PasswordBasedMAC\0" "password based MAC\0" /* 782 */
    "id-DHBasedMac\0" "Diffie-Hellman based MAC\0" /* 783 */
    "id-it-suppLangTags\0" /* 784 */
    "caRepository\0" "CA Repository\0" /* 785 */
    "id-smime-ct-compressedData\0" /* 786 */
    "id-ct-asciiTextWithCRLF\0" /* 787 */
    "id-aes128-wrap\0" /* 788 */
    "id-aes192-wrap\0" /* 789 */
    "id-aes256-wrap\0" /* 790 */
    "ecdsa-with-Recommended\0" /* 791 */
    "ecdsa-with-Specified\0" /* 792 */
    "ecdsa-with-SHA224\0" /* 793 */
    "ecdsa-with-SHA256\0" /* 794 */
    "ecdsa-with-SHA384\0" /* 795 */
    "ecdsa-with-SHA512\0" /* 796 */
    "hmacWithMD5\0" /* 797 */
    "hmacWithSHA224\0" /* 798 */
    "hmacWithSHA256\0" /* 799 */
    "hmacWithSHA384\0" /* 800 */
    "hmacWithSHA512\0" /* 801 */
    "dsa_with_SHA224\0" /* 802 */
    "dsa_with_SHA256\0" /* 803 */
    "whirlpool\0" /* 804 */
    "cryptopro\0" /* 805 */
    "cryptocom\0" /* 806 */
    "id-GostR3411-94-with-GostR3410-2001\0" "GOST R 34.11-94 with GOST R 34.10-2001\0" /* 807 */
    "id-GostR3411-94-with-GostR3410-94\0" "GOST R 34.11-94 with GOST R 34.10-94\0" /* 808 */
    "md_gost94\0" "GOST R 34.11-94\0" /* 809 */
    "id-HMACGostR3411-94\0" "HMAC GOST 34.11-94\0" /* 810 */
    "gost2001\0" "GOST R 34.10-2001\0" /* 811 */
    "gost94\0" "GOST R 34.10-94\0" /* 812 */
    "gost89\0" "GOST 28147-89\0" /* 813 */
    "gost89-cnt\0" /* 814 */
    "gost-mac\0" "GOST 28147-89 MAC\0" /* 815 */
    "prf-gostr3411-94\0" "GOST R 34.11-94 PRF\0" /* 816 */
    "id-GostR3410-2001DH\0" "GOST R 34.10-2001 DH\0" /* 817 */
    "id-GostR3410-94DH\0" "GOST R 34.10-94 DH\0" /* 818 */
    "id-Gost28147-89-CryptoPro-KeyMeshing\0" /* 819 */
    "id-Gost28147-89-None-KeyMeshing\0" /* 820 */
    "id-GostR3411-94-TestParamSet\0" /* 821 */
    "id-GostR3411-94-CryptoProParamSet\0" /* 822 */
    "id-Gost28147-89-TestParamSet\0" /* 823 */
    "id-Gost28147-89-CryptoPro-A-ParamSet\0" /* 824 */
    "id-Gost28147-89-CryptoPro-B-ParamSet\0" /* 825 */
    "id-Gost28147-89-CryptoPro-C-ParamSet\0" /* 826 */
    "id-Gost28147-89-CryptoPro-D-ParamSet\0" /* 827 */
    "id-Gost28147-89-CryptoPro-Oscar-1-1-ParamSet\0" /* 828 */
    "id-Gost28147-89-CryptoPro-Oscar-1-0-ParamSet\0" /* 829 */
    "id-Gost28147-89-CryptoPro-RIC-1-ParamSet\0" /* 830 */
    "id-GostR3410-94-TestParamSet\0" /* 831 */
    "id-GostR3410-94-CryptoPro-A-ParamSet\0" /* 832 */
    "id-GostR3410-94-CryptoPro-B-ParamSet\0" /* 833 */
    "id-GostR3410-94-CryptoPro-C-ParamSet\0" /* 834 */
    "id-GostR3410-94-CryptoPro-D-ParamSet\0" /* 835 */
    "id-GostR3410-94-CryptoPro-XchA-ParamSet\0" /* 836 */
    "id-GostR3410-94-CryptoPro-XchB-ParamSet\0" /* 837 */
    "id-GostR3410-94-CryptoPro-XchC-ParamSet\0" /* 838 */
    "id-GostR3410-2001-TestParamSet\0" /* 839 */
    "id-GostR3410-2001-CryptoPro-A-ParamSet\0" /* 840 */
    "id-GostR3410-2001-CryptoPro-B-ParamSet\0" /* 841 */
    "id-GostR3410-2001-CryptoPro-C-ParamSet\0" /* 842 */
    "id-GostR3410-2001-CryptoPro-XchA-ParamSet\0" /* 843 */
    "id-GostR3410-2001-CryptoPro-XchB-ParamSet\0" /* 844 */
    "id-GostR3410-94-a\0" /* 845 */
    "id-GostR3410-94-aBis\0" /* 846 */
    "id-GostR3410-94-b\0" /* 847 */
    "id-GostR3410-94-bBis\0" /* 848 */
    "id-Gost28147-89-cc\0" "GOST 28147-89 Cryptocom ParamSet\0" /* 849 */
    "gost94cc\0" "GOST 34.10-94 Cryptocom\0" /* 850 */
    "gost2001cc\0" "GOST 34.10-2001 Cryptocom\0" /* 851 */
    "id-GostR3411-94-with-GostR3410-94-cc\0" "GOST R 34.11-94 with GOST R 34.10-94 Cryptocom\0" /* 852 */
    "id-GostR3411-94-with-GostR3410-2001-cc\0" "GOST R 34.11-94 with GOST R 34.10-2001 Cryptocom\0" /* 853 */
    "id-GostR3410-2001-ParamSet-cc\0" "GOST R 3410-2001 Parameter Set Cryptocom\0" /* 854 */
    "HMAC\0" "hmac\0" /* 855 */
    "LocalKeySet\0" "Microsoft Local Key set\0" /* 856 */
    "freshestCRL\0" "X509v3 Freshest CRL\0" /* 857 */
    "id-on-permanentIdentifier\0" "Permanent Identifier\0" /* 858 */
    "searchGuide\0" /* 859 */
    "businessCategory\0" /* 860 */
    "postalAddress\0" /* 861 */
    "postOfficeBox\0" /* 862 */
    "physicalDeliveryOfficeName\0" /* 863 */
    "telephoneNumber\0" /* 864 */
    "telexNumber\0" /* 865 */
    "teletexTerminalIdentifier\0" /* 866 */
    "facsimileTelephoneNumber\0" /* 867 */
    "x121Address\0" /* 868 */
    "internationaliSDNNumber\0" /* 869 */
    "registeredAddress\0" /* 870 */
    "destinationIndicator\0" /* 871 */
    "preferredDeliveryMethod\0" /* 872 */
    "presentationAddress\0" /* 873 */
    "supportedApplicationContext\0" /* 874 */
    "member\0" /* 875 */
    "owner\0" /* 876 */
    "roleOccupant\0" /* 877 */
    "seeAlso\0" /* 878 */
    "userPassword\0" /* 879 */
    "userCertificate\0" /* 880 */
    "cACertificate\0" /* 881 */
    "authorityRevocationList\0" /* 882 */
    "certificateRevocationList\0" /* 883 */
    "crossCertificatePair\0" /* 884 */
    "enhancedSearchGuide\0" /* 885 */
    "protocolInformation\0" /* 886 */
    "distinguishedName\0" /* 887 */
    "uniqueMember\0" /* 888 */
    "houseIdentifier\0" /* 889 */
    "supportedAlgorithms\0" /* 890 */
    "deltaRevocationList\0" /* 891 */
    "dmdName\0" /* 892 */
    "id-alg-PWRI-KEK\0" /* 893 */
    "CMAC\0" "cmac\0" /* 894 */
    "id-aes128-GCM\0" "aes-128-gcm\0" /* 895 */
    "id-aes128-CCM\0" "aes-128-ccm\0" /* 896 */
    "id-aes128-wrap-pad\0" /* 897 */
    "id-aes192-GCM\0" "aes-192-gcm\0" /* 898 */
    "id-aes192-CCM\0" "aes-192-ccm\0" /* 899 */
    "id-aes192-wrap-pad\0" /* 900 */
    "id-aes256-GCM\0" "aes-256-gcm\0" /* 901 */
    "id-aes256-CCM\0" "aes-256-ccm\0" /* 902 */
    "id-aes256-wrap-pad\0" /* 903 */
    "AES-128-CTR\0" "aes-128-ctr\0" /* 904 */
    "AES-192-CTR\0" "aes-192-ctr\0" /* 905 */
    "AES-256-CTR\0" "aes-256-ctr\0" /* 906 */
    "id-camellia128-wrap\0" /* 907 */
    "id-camellia192-wrap\0" /* 908 */
    "id-camellia256-wrap\0" /* 909 */
    "anyExtendedKeyUsage\0" "Any Extended Key Usage\0" /* 910 */
    "MGF1\0" "mgf1\0" /* 911 */
    "RSASSA-PSS\0" "rsassaPss\0" /* 912 */
    "AES-128-XTS\0" "aes-128-xts\0" /* 913 */
    "AES-256-XTS\0" "aes-256-xts\0" /* 914 */
    "RC4-HMAC-MD5\0" "rc4-hmac-md5\0" /* 915 */
    "AES-128-CBC-HMAC-SHA1\0" "aes-128-cbc-hmac-sha1\0" /* 916 */
    "AES-192-CBC-HMAC-SHA1\0" "aes-192-cbc-hmac-sha1\0" /* 917 */
    "AES-256-CBC-HMAC-SHA1\0" "aes-256-cbc-hmac-sha1\0" /* 918 */
    "RSAES-OAEP\0" "rsaesOaep\0" /* 919 */
    "dhpublicnumber\0" "X9.42 DH\0" /* 920 */
    "brainpoolP160r1\0" /* 921 */
    "brainpoolP160t1\0" /* 922 */
    "brainpoolP192r1\0" /* 923 */
    "brainpoolP192t1\0" /* 924 */
    "brainpoolP224r1\0" /* 925 */
    "brainpoolP224t1\0" /* 926 */
    "brainpoolP256r1\0" /* 927 */
    "brainpoolP256t1\0" /* 928 */
    "brainpoolP320r1\0" /* 929 */
    "brainpoolP320t1\0" /* 930 */
    "brainpoolP384r1\0" /* 931 */
    "brainpoolP384t1\0" /* 932 */
    "brainpoolP512r1\0" /* 933 */
    "brainpoolP512t1\0" /* 934 */
    "PSPECIFIED\0" "pSpecified\0" /* 935 */
    "dhSinglePass-stdDH-sha1kdf-scheme\0" /* 936 */
    "dhSinglePass-stdDH-sha224kdf-scheme\0" /* 937 */
    "dhSinglePass-stdDH-sha256kdf-scheme\0" /* 938 */
    "dhSinglePass-stdDH-sha384kdf-scheme\0" /* 939 */
    "dhSinglePass-stdDH-sha512kdf-scheme\0" /* 940 */
    "dhSinglePass-cofactorDH-sha1kdf-scheme\0" /* 941 */
    "dhSinglePass-cofactorDH-sha224kdf-scheme\0" /* 942 */
    "dhSinglePass-cofactorDH-sha256kdf-scheme\0" /* 943 */
    "dhSinglePass-cofactorDH-sha384kdf-scheme\0" /* 944 */
    "dhSinglePass-cofactorDH-sha512kdf-scheme\0" /* 945 */
    "dh-std-kdf\0" /* 946 */
    "dh-cofactor-kdf\0" /* 947 */
    "AES-128-CBC-HMAC-SHA256\0" "aes-128-cbc-hmac-sha256\0" /* 948 */
    "AES-192-CBC-HMAC-SHA256\0" "aes-192-cbc-hmac-sha256\0" /* 949 */
    "AES-256-CBC-HMAC-SHA256\0" "aes-256-cbc-hmac-sha256\0" /* 950 */
    "ct_precert_scts\0" "CT Precertificate SCTs\0" /* 951 */
    "ct_precert_poison\0" "CT Precertificate Poison\0" /* 952 */
    "ct_precert_signer\0" "CT Precertificate Signer\0" /* 953 */
    "ct_cert_scts\0" "CT Certificate SCTs\0" /* 954 */
    "jurisdictionL\0" "jurisdictionLocalityName\0" /* 955 */
    "jurisdictionST\0" "jurisdictionStateOrProvinceName\0" /* 956 */
    "jurisdictionC\0" "jurisdictionCountryName\0" /* 957 */
    "AES-128-OCB\0" "aes-128-ocb\0" /* 958 */
    "AES-192-OCB\0" "aes-192-ocb\0" /* 959 */
    "AES-256-OCB\0" "aes-256-ocb\0" /* 960 */
    "CAMELLIA-128-GCM\0" "camellia-128-gcm\0" /* 961 */
    "CAMELLIA-128-CCM\0" "camellia-128-ccm\0" /* 962 */
    "CAMELLIA-128-CTR\0" "camellia-128-ctr\0" /* 963 */
    "CAMELLIA-128-CMAC\0" "camellia-128-cmac\0" /* 964 */
    "CAMELLIA-192-GCM\0" "camellia-192-gcm\0" /* 965 */
    "CAMELLIA-192-CCM\0" "camellia-192-ccm\0" /* 966 */
    "CAMELLIA-192-CTR\0" "camellia-192-ctr\0" /* 967 */
    "CAMELLIA-192-CMAC\0" "camellia-192-cmac\0" /* 968 */
    "CAMELLIA-256-GCM\0" "camellia-256-gcm\0" /* 969 */
    "CAMELLIA-256-CCM\0" "camellia-256-ccm\0" /* 970 */
    "CAMELLIA-256-CTR\0" "camellia-256-ctr\0" /* 971 */
    "CAMELLIA-256-CMAC\0" "camellia-256-cmac\0" /* 972 */
    "id-scrypt\0" "scrypt\0" /* 973 */
    "id-tc26\0" /* 974 */
    "gost89-cnt-12\0" /* 975 */
    "gost-mac-12\0" /* 976 */
    "id-tc26-algorithms\0" /* 977 */
    "id-tc26-sign\0" /* 978 */
    "gost2012_256\0" "GOST R 34.10-2012 with 256 bit modulus\0" /* 979 */
    "gost2012_512\0" "GOST R 34.10-2012 with 512 bit modulus\0" /* 980 */
    "id-tc26-digest\0" /* 981 */
    "md_gost12_256\0" "GOST R 34.11-2012 with 256 bit hash\0" /* 982 */
    "md_gost12_512\0" "GOST R 34.11-2012 with 512 bit hash\0" /* 983 */
    "id-tc26-signwithdigest\0" /* 984 */
    "id-tc26-signwithdigest-gost3410-2012-256\0" "GOST R 34.10-2012 with GOST R 34.11-2012 (256 bit)\0" /* 985 */
    "id-tc26-signwithdigest-gost3410-2012-512\0" "GOST R 34.10-2012 with GOST R 34.11-2012 (512 bit)\0" /* 986 */
    "id-tc26-mac\0" /* 987 */
    "id-tc26-hmac-gost-3411-2012-256\0" "HMAC GOST 34.11-2012 256 bit\0" /* 988 */
    "id-tc26-hmac-gost-3411-2012-512\0" "HMAC GOST 34.11-2012 512 bit\0" /* 989 */
    "id-tc26-cipher\0" /* 990 */
    "id-tc26-agreement\0" /* 991 */
    "id-tc26-agreement-gost-3410-2012-256\0" /* 992 */
    "id-tc26-agreement-gost-3410-2012-512\0" /* 993 */
    "id-tc26-constants\0" /* 994 */
    "id-tc26-sign-constants\0" /* 995 */
    "id-tc26-gost-3410-2012-512-constants\0" /* 996 */
    "id-tc26-gost-3410-2012-512-paramSetTest\0" "GOST R 34.10-2012 (512 bit) testing parameter set\0" /* 997 */
    "id-tc26-gost-3410-2012-512-paramSetA\0" "GOST R 34.10-2012 (512 bit) ParamSet A\0" /* 998 */
    "id-tc26-gost-3410-2012-512-paramSetB\0" "GOST R 34.10-2012 (512 bit) ParamSet B\0" /* 999 */
    "id-tc26-digest-constants\0" /* 1000 */
    "id-tc26-cipher-constants\0" /* 1001 */
    "id-tc26-gost-28147-constants\0" /* 1002 */
    "id-tc26-gost-28147-param-Z\0" "GOST 28147-89 TC26 parameter set\0" /* 1003 */
    "INN\0" /* 1004 */
    "OGRN\0" /* 1005 */
    "SNILS\0" /* 1006 */
    "subjectSignTool\0" "Signing Tool of Subject\0" /* 1007 */
    "issuerSignTool\0" "Signing Tool of Issuer\0" /* 1008 */
    "gost89-cbc\0" /* 1009 */
    "gost89-ecb\0" /* 1010 */
    "gost89-ctr\0" /* 1011 */
    "kuznyechik-ecb\0" /* 1012 */
    "kuznyechik-ctr\0" /* 1013 */
    "kuznyechik-ofb\0" /* 1014 */
    "kuznyechik-cbc\0" /* 1015 */
    "kuznyechik-cfb\0" /* 1016 */
    "kuznyechik-mac\0" /* 1017 */
    "ChaCha20-Poly1305\0" "chacha20-poly1305\0" /* 1018 */
    "ChaCha20\0" "chacha20\0" /* 1019 */
    "tlsfeature\0" "TLS Feature\0" /* 1020 */
    "TLS1-PRF\0" "tls1-prf\0" /* 1021 */
    "ipsecIKE\0" "ipsec Internet Key Exchange\0" /* 1022 */
    "capwapAC\0" "Ctrl/provision WAP Access\0" /* 1023 */
    "capwapWTP\0" "Ctrl/Provision WAP Termination\0" /* 1024 */
    "secureShellClient\0" "SSH Client\0" /* 1025 */
    "secureShellServer\0" "SSH Server\0" /* 1026 */
    "sendRouter\0" "Send Router\0" /* 1027 */
    "sendProxiedRouter\0" "Send Proxied Router\0" /* 1028 */
    "sendOwner\0" "Send Owner\0" /* 1029 */
    "sendProxiedOwner\0" "Send Proxied Owner\0" /* 1030 */
    "id-pkinit\0" /* 1031 */
    "pkInitClientAuth\0" "PKINIT Client Auth\0" /* 1032 */
    "pkInitKDC\0" "Signing KDC Response\0" /* 1033 */
    "X25519\0" /* 1034 */
    "X448\0" /* 1035 */
    "HKDF\0" "hkdf\0" /* 1036 */
    "KxRSA\0" "kx-rsa\0" /* 1037 */
    "KxECDHE\0" "kx-ecdhe\0" /* 1038 */
    "KxDHE\0" "kx-dhe\0" /* 1039 */
    "KxECDHE-PSK\0" "kx-ecdhe-psk\0" /* 1040 */
    "KxDHE-PSK\0" "kx-dhe-psk\0" /* 1041 */
    "KxRSA_PSK\0" "kx-rsa-psk\0" /* 1042 */
    "KxPSK\0" "kx-psk\0" /* 1043 */
    "KxSRP\0" "kx-srp\0" /* 1044 */
    "KxGOST\0" "kx-gost\0" /* 1045 */
    "AuthRSA\0" "auth-rsa\0" /* 1046 */
    "AuthECDSA\0" "auth-ecdsa\0" /* 1047 */
    "AuthPSK\0" "auth-psk\0" /* 1048 */
    "AuthDSS\0" "auth-dss\0" /* 1049 */
    "AuthGOST01\0" "auth-gost01\0" /* 1050 */
    "AuthGOST12\0" "auth-gost12\0" /* 1051 */
    "AuthSRP\0" "auth-srp\0" /* 1052 */
    "AuthNULL\0" "auth-null\0" /* 1053 */
    "BLAKE2b512\0" "blake2b512\0" /* 1056 */
    "BLAKE2s256\0" "blake2s256\0" /* 1057 */
    "id-smime-ct-contentCollection\0" /* 1058 */
    "id-smime-ct-authEnvelopedData\0" /* 1059 */
    "id-ct-xml\0" /* 1060 */
    "Poly1305\0" "poly1305\0" /* 1061 */
    "SipHash\0" "siphash\0" /* 1062 */
    "KxANY\0" "kx-any\0" /* 1063 */
    "AuthANY\0" "auth-any\0" /* 1064 */
    "ARIA-128-ECB\0" "aria-128-ecb\0" /* 1065 */
    "ARIA-128-CBC\0" "aria-128-cbc\0" /* 1066 */
    "ARIA-128-CFB\0" "aria-128-cfb\0" /* 1067 */
    "ARIA-128-OFB\0" "aria-128-ofb\0" /* 1068 */
    "ARIA-128-CTR\0" "aria-128-ctr\0" /* 1069 */
    "ARIA-192-ECB\0" "aria-192-ecb\0" /* 1070 */
    "ARIA-192-CBC\0" "aria-192-cbc\0" /* 1071 */
    "ARIA-192-CFB\0" "aria-192-cfb\0" /* 1072 */
    "ARIA-192-OFB\0" "aria-192-ofb\0" /* 1073 */
    "ARIA-192-CTR\0" "aria-192-ctr\0" /* 1074 */
    "ARIA-256-ECB\0" "aria-256-ecb\0" /* 1075 */
    "ARIA-256-CBC\0" "aria-256-cbc\0" /* 1076 */
    "ARIA-256-CFB\0" "aria-256-cfb\0" /* 1077 */
    "ARIA-256-OFB\0" "aria-256-ofb\0" /* 1078 */
    "ARIA-256-CTR\0" "aria-256-ctr\0" /* 1079 */
    "ARIA-128-CFB1\0" "aria-128-cfb1\0" /* 1080 */
    "ARIA-192-CFB1\0" "aria-192-cfb1\0" /* 1081 */
    "ARIA-256-CFB1\0" "aria-256-cfb1\0" /* 1082 */
    "ARIA-128-CFB8\0" "aria-128-cfb8\0" /* 1083 */
    "ARIA-192-CFB8\0" "aria-192-cfb8\0" /* 1084 */
    "ARIA-256-CFB8\0" "aria-256-cfb8\0" /* 1085 */
    "id-smime-aa-signingCertificateV2\0" /* 1086 */
    "ED25519\0" /* 1087 */
    "ED448\0" /* 1088 */
    "organizationIdentifier\0" /* 1089 */
    "c3\0" "countryCode3c\0" /* 1090 */
    "n3\0" "countryCode3n\0" /* 1091 */
    "dnsName\0" /* 1092 */
    "x509ExtAdmission\0" "Professional Information or basis for Admission\0" /* 1093 */
    "SHA512-224\0" "sha512-224\0" /* 1094 */
    "SHA512-256\0" "sha512-256\0" /* 1095 */
    "SHA3-224\0" "sha3-224\0" /* 1096 */
    "SHA3-256\0" "sha3-256\0" /* 1097 */
    "SHA3-384\0" "sha3-384\0" /* 1098 */
    "SHA3-512\0" "sha3-512\0" /* 1099 */
    "SHAKE128\0" "shake128\0" /* 1100 */
    "SHAKE256\0" "shake256\0" /* 1101 */
    "id-hmacWithSHA3-224\0" "hmac-sha3-224\0" /* 1102 */
    "id-hmacWithSHA3-256\0" "hmac-sha3-256\0" /* 1103 */
    "id-hmacWithSHA3-384\0" "hmac-sha3-384\0" /* 1104 */
    "id-hmacWithSHA3-512\0" "hmac-sha3-512\0" /* 1105 */
    "id-dsa-with-sha384\0" "dsa_with_SHA384\0" /* 1106 */
    "id-dsa-with-sha512\0" "dsa_with_SHA512\0" /* 1107 */
    "id-dsa-with-sha3-224\0" "dsa_with_SHA3-224\0" /* 1108 */
    "id-dsa-with-sha3-256\0" "dsa_with_SHA3-256\0" /* 1109 */
    "id-dsa-with-sha3-384\0" "dsa_with_SHA3-384\0" /* 1110 */
    "id-dsa-with-sha3-512\0" "dsa_with_SHA3-512\0" /* 1111 */
    "id-ecdsa-with-sha3-224\0" "ecdsa_with_SHA3-224\0" /* 1112 */
    "id-ecdsa-with-sha3-256\0" "ecdsa_with_SHA3-256\0" /* 1113 */
    "id-ecdsa-with-sha3-384\0" "ecdsa_with_SHA3-384\0" /* 1114 */
    "id-ecdsa-with-sha3-512\0" "ecdsa_with_SHA3-512\0" /* 1115 */
    "id-rsassa-pkcs1-v1_5-with-sha3-224\0" "RSA-SHA3-224\0" /* 1116 */
    "id-rsassa-pkcs1-v1_5-with-sha3-256\0" "RSA-SHA3-256\0" /* 1117 */
    "id-rsassa-pkcs1-v1_5-with-sha3-384\0" "RSA-SHA3-384\0" /* 1118 */
    "id-rsassa-pkcs1-v1_5-with-sha3-512\0" "RSA-SHA3-512\0" /* 1119 */
    "ARIA-128-CCM\0" "aria-128-ccm\0" /* 1120 */
    "ARIA-192-CCM\0" "aria-192-ccm\0" /* 1121 */
    "ARIA-256-CCM\0" "aria-256-ccm\0" /* 1122 */
    "ARIA-128-GCM\0" "aria-128-gcm\0" /* 1123 */
    "ARIA-192-GCM\0" "aria-192-gcm\0" /* 1124 */
    "ARIA-256-GCM\0" "aria-256-gcm\0" /* 1125 */
    "ffdhe2048\0" /* 1126 */
    "ffdhe3072\0" /* 1127 */
    "ffdhe4096\0" /* 1128 */
    "ffdhe6144\0" /* 1129 */
    "ffdhe8192\0" /* 1130 */
    "cmcCA\0" "CMC Certificate Authority\0" /* 1131 */
    "cmcRA\0" "CMC Registration Authority\0" /* 1132 */
    "SM4-ECB\0" "sm4-ecb\0" /* 1133 */
    "SM4-CBC\0" "sm4-cbc\0" /* 1134 */
    "SM4-OFB\0" "sm4-ofb\0" /* 1135 */
    "SM4-CFB1\0" "sm4-cfb1\0" /* 1136 */
    "SM4-CFB\0" "sm4-cfb\0" /* 1137 */
    "SM4-CFB8\0" "sm4-cfb8\0" /* 1138 */
    "SM4-CTR\0" "sm4-ctr\0" /* 1139 */
    "ISO-CN\0" "ISO CN Member Body\0" /* 1140 */
    "oscca\0" /* 1141 */
    "sm-scheme\0" /* 1142 */
    "SM3\0" "sm3\0" /* 1143 */
    "RSA-SM3\0" "sm3WithRSAEncryption\0" /* 1144 */
    "RSA-SHA512/224\0" "sha512-224WithRSAEncryption\0" /* 1145 */
    "RSA-SHA512/256\0" "sha512-256WithRSAEncryption\0" /* 1146 */
    "id-tc26-gost-3410-2012-256-constants\0" /* 1147 */
    "id-tc26-gost-3410-2012-256-paramSetA\0" "GOST R 34.10-2012 (256 bit) ParamSet A\0" /* 1148 */
    "id-tc26-gost-3410-2012-512-paramSetC\0" "GOST R 34.10-2012 (512 bit) ParamSet C\0" /* 1149 */
    "ISO-UA\0" /* 1150 */
    "ua-pki\0" /* 1151 */
    "dstu28147\0" "DSTU Gost 28147-2009\0" /* 1152 */
    "dstu28147-ofb\0" "DSTU Gost 28147-2009 OFB mode\0" /* 1153 */
    "dstu28147-cfb\0" "DSTU Gost 28147-2009 CFB mode\0" /* 1154 */
    "dstu28147-wrap\0" "DSTU Gost 28147-2009 key wrap\0" /* 1155 */
    "hmacWithDstu34311\0" "HMAC DSTU Gost 34311-95\0" /* 1156 */
    "dstu34311\0" "DSTU Gost 34311-95\0" /* 1157 */
    "dstu4145le\0" "DSTU 4145-2002 little endian\0" /* 1158 */
    "dstu4145be\0" "DSTU 4145-2002 big endian\0" /* 1159 */
    "uacurve0\0" "DSTU curve 0\0" /* 1160 */
    "uacurve1\0" "DSTU curve 1\0" /* 1161 */
    "uacurve2\0" "DSTU curve 2\0" /* 1162 */
    "uacurve3\0" "DSTU curve 3\0" /* 1163 */
    "uacurve4\0" "DSTU curve 4\0" /* 1164 */
    "uacurve5\0" "DSTU curve 5\0" /* 1165 */
    "uacurve6\0" "DSTU curve 6\0" /* 1166 */
    "uacurve7\0" "DSTU curve 7\0" /* 1167 */
    "uacurve8\0" "DSTU curve 8\0" /* 1168 */
    "uacurve9\0" "DSTU curve 9\0" /* 1169 */
    "ieee\0" /* 1170 */
    "ieee-siswg\0" "IEEE Security in Storage Working Group\0" /* 1171 */
    "SM2\0" "sm2\0" /* 1172 */
    "id-tc26-cipher-gostr3412-2015-magma\0" /* 1173 */
    "magma-ctr-acpkm\0" /* 1174 */
    "magma-ctr-acpkm-omac\0" /* 1175 */
    "id-tc26-cipher-gostr3412-2015-kuznyechik\0" /* 1176 */
    "kuznyechik-ctr-acpkm\0" /* 1177 */
    "kuznyechik-ctr-acpkm-omac\0" /* 1178 */
    "id-tc26-wrap\0" /* 1179 */
    "id-tc26-wrap-gostr3412-2015-magma\0" /* 1180 */
    "magma-kexp15\0" /* 1181 */
    "id-tc26-wrap-gostr3412-2015-kuznyechik\0" /* 1182 */
    "kuznyechik-kexp15\0" /* 1183 */
    "id-tc26-gost-3410-2012-256-paramSetB\0" "GOST R 34.10-2012 (256 bit) ParamSet B\0" /* 1184 */
    "id-tc26-gost-3410-2012-256-paramSetC\0" "GOST R 34.10-2012 (256 bit) ParamSet C\0" /* 1185 */
    "id-tc26-gost-3410-2012-256-paramSetD\0" "GOST R 34.10-2012 (256 bit) ParamSet D\0" /* 1186 */
    "magma-ecb\0" /* 1187 */
    "magma-ctr\0" /* 1188 */
    "magma-ofb\0" /* 1189 */
    "magma-cbc\0" /* 1190 */
    "magma-cfb\0" /* 1191 */
    "magma-mac\0" /* 1192 */
    "hmacWithSHA512-224\0" /* 1193 */
    "hmacWithSHA512-256\0" /* 1194 */
    "GMAC\0" "gmac\0" /* 1195 */
    "KMAC128\0" "kmac128\0" /* 1196 */
    "KMAC256\0" "kmac256\0" /* 1197 */
    "AES-128-SIV\0" "aes-128-siv\0" /* 1198 */
    "AES-192-SIV\0" "aes-192-siv\0" /* 1199 */
    "AES-256-SIV\0" "aes-256-siv\0" /* 1200 */
    "BLAKE2BMAC\0" "blake2bmac\0" /* 1201 */
    "BLAKE2SMAC\0" "blake2smac\0" /* 1202 */
    "SSHKDF\0" "sshkdf\0" /* 1203 */
    "SM2-SM3\0" "SM2-with-SM3\0" /* 1204 */
    "SSKDF\0" "sskdf\0" /* 1205 */
    "X963KDF\0" "x963kdf\0" /* 1206 */
    "X942KDF\0" "x942kdf\0" /* 1207 */
    "id-on-SmtpUTF8Mailbox\0" "Smtp UTF8 Mailbox\0" /* 1208 */
    "id-on-xmppAddr\0" "XmppAddr\0" /* 1209 */
    "id-on-dnsSRV\0" "SRVName\0" /* 1210 */
    "id-on-NAIRealm\0" "NAIRealm\0" /* 1211 */
    "modp_1536\0" /* 1212 */
    "modp_2048\0" /* 1213 */
    "modp_3072\0" /* 1214 */
    "modp_4096\0" /* 1215 */
    "modp_6144\0" /* 1216 */
    "modp_8192\0" /* 1217 */
    "KxGOST18\0" "kx-gost18\0" /* 1218 */
    "cmcArchive\0" "CMC Archive Server\0" /* 1219 */
    "id-kp-bgpsec-router\0" "BGPsec Router\0" /* 1220 */
    "id-kp-BrandIndicatorforMessageIdentification\0" "Brand Indicator for Message Identification\0" /* 1221 */
    "cmKGA\0" "Certificate Management Key Generation Authority\0" /* 1222 */
    "id-it-caCerts\0" /* 1223 */
    "id-it-rootCaKeyUpdate\0" /* 1224 */
    "id-it-certReqTemplate\0" /* 1225 */
    "OGRNIP\0" /* 1226 */
    "classSignTool\0" "Class of Signing Tool\0" /* 1227 */
    "classSignToolKC1\0" "Class of Signing Tool KC1\0" /* 1228 */
    "classSignToolKC2\0" "Class of Signing Tool KC2\0" /* 1229 */
    "classSignToolKC3\0" "Class of Signing Tool KC3\0" /* 1230 */
    "classSignToolKB1\0" "Class of Signing Tool KB1\0" /* 1231 */
    "classSignToolKB2\0" "Class of Signing Tool KB2\0" /* 1232 */
    "classSignToolKA1\0" "Class of Signing Tool KA1\0" /* 1233 */
    "id-ct-routeOriginAuthz\0" /* 1234 */
    "id-ct-rpkiManifest\0" /* 1235 */
    "id-ct-rpkiGhostbusters\0" /* 1236 */
    "id-ct-resourceTaggedAttest\0" /* 1237 */
    "id-cp\0" /* 1238 */
    "sbgp-ipAddrBlockv2\0" /* 1239 */
    "sbgp-autonomousSysNumv2\0" /* 1240 */
    "ipAddr-asNumber\0" /* 1241 */
    "ipAddr-asNumberv2\0" /* 1242 */
    "rpkiManifest\0" "RPKI Manifest\0" /* 1243 */
    "signedObject\0" "Signed Object\0" /* 1244 */
    "rpkiNotify\0" "RPKI Notify\0" /* 1245 */
    "id-ct-geofeedCSVwithCRLF\0" /* 1246 */
    "id-ct-signedChecklist\0" /* 1247 */
    ;

const uint8_t obj_der[] = {
    42, 134, 72, 134, 247, 13,
    42, 134, 72, 134, 247, 13, 1,
    42, 134, 72, 134, 247, 13, 2, 2,
    42, 134, 72, 134, 247, 13, 2, 5,
    42, 134, 72, 134, 247, 13, 3, 4,
    42, 134, 72, 134, 247, 13, 1, 1, 1,
    42, 134, 72, 134, 247, 13, 1, 1, 2,
    42, 134, 72, 134, 247, 13, 1, 1, 4,
    42, 134, 72, 134, 247, 13, 1, 5, 1,
    42, 134, 72, 134, 247, 13, 1, 5, 3,
    85,
    85, 4,
    85, 4, 3,
    85, 4, 6,
    85, 4, 7,
    85, 4, 8,
    85, 4, 10,
    85, 4, 11,
    85, 8, 1, 1,
    42, 134, 72, 134, 247, 13, 1, 7,
    42, 134, 72, 134, 247, 13, 1, 7, 1,
    42, 134, 72, 134, 247, 13, 1, 7, 2,
    42, 134, 72, 134, 247, 13, 1, 7, 3,
    42, 134, 72, 134, 247, 13, 1, 7, 4,
    42, 134, 72, 134, 247, 13, 1, 7, 5,
    42, 134, 72, 134, 247, 13, 1, 7, 6,
    42, 134, 72, 134, 247, 13, 1, 3,
    42, 134, 72, 134, 247, 13, 1, 3, 1,
    43, 14, 3, 2, 6,
    43, 14, 3, 2, 9,
    43, 14, 3, 2, 7,
    43, 14, 3, 2, 17,
    43, 6, 1, 4, 1, 129, 60, 7, 1, 1, 2,
    42, 134, 72, 134, 247, 13, 3, 2,
    43, 14, 3, 2, 18,
    43, 14, 3, 2, 15,
    42, 134, 72, 134, 247, 13, 3, 7,
    43, 14, 3, 2, 8,
    42, 134, 72, 134, 247, 13, 1, 9,
    42, 134, 72, 134, 247, 13, 1, 9, 1,
    42, 134, 72, 134, 247, 13, 1, 9, 2,
    42, 134, 72, 134, 247, 13, 1, 9, 3,
    42, 134, 72, 134, 247, 13, 1, 9, 4,
    42, 134, 72, 134, 247, 13, 1, 9, 5,
    42, 134, 72, 134, 247, 13, 1, 9, 6,
    42, 134, 72, 134, 247, 13, 1, 9, 7,
    42, 134, 72, 134, 247, 13, 1, 9, 8,
    42, 134, 72, 134, 247, 13, 1, 9, 9,
    96, 134, 72, 1, 134, 248, 66,
    96, 134, 72, 1, 134, 248, 66, 1,
    96, 134, 72, 1, 134, 248, 66, 2,
    43, 14, 3, 2, 26,
    42, 134, 72, 134, 247, 13, 1, 1, 5,
    43, 14, 3, 2, 13,
    43, 14, 3, 2, 12,
    42, 134, 72, 134, 247, 13, 1, 5, 11,
    42, 134, 72, 134, 247, 13, 1, 5, 12,
    43, 14, 3, 2, 27,
    96, 134, 72, 1, 134, 248, 66, 1, 1,
    96, 134, 72, 1, 134, 248, 66, 1, 2,
    96, 134, 72, 1, 134, 248, 66, 1, 3,
    96, 134, 72, 1, 134, 248, 66, 1, 4,
    96, 134, 72, 1, 134, 248, 66, 1, 7,
    96, 134, 72, 1, 134, 248, 66, 1, 8,
    96, 134, 72, 1, 134, 248, 66, 1, 12,
    96, 134, 72, 1, 134, 248, 66, 1, 13,
    96, 134, 72, 1, 134, 248, 66, 2, 5,
    85, 29,
    85, 29, 14,
    85, 29, 15,
    85, 29, 16,
    85, 29, 17,
    85, 29, 18,
    85, 29, 19,
    85, 29, 20,
    85, 29, 32,
    85, 29, 35,
    43, 6, 1, 4, 1, 151, 85, 1, 2,
    85, 8, 3, 101,
    85, 8, 3, 100,
    85, 4, 42,
    85, 4, 4,
    85, 4, 43,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 44,
    85, 29, 31,
    43, 14, 3, 2, 3,
    85, 4, 5,
    85, 4, 12,
    85, 4, 13,
    42, 134, 72, 134, 246, 125, 7, 66, 10,
    42, 134, 72, 134, 246, 125, 7, 66, 12,
    42, 134, 72, 206, 56, 4, 3,
    43, 14, 3, 2, 29,
    42, 134, 72, 206, 56, 4, 1,
    43, 36, 3, 2, 1,
    43, 36, 3, 3, 1, 2,
    42, 134, 72, 134, 247, 13, 3, 8,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 3, 8,
    85, 29, 37,
    43, 6, 1, 5, 5, 7,
    43, 6, 1, 5, 5, 7, 3,
    43, 6, 1, 5, 5, 7, 3, 1,
    43, 6, 1, 5, 5, 7, 3, 2,
    43, 6, 1, 5, 5, 7, 3, 3,
    43, 6, 1, 5, 5, 7, 3, 4,
    43, 6, 1, 5, 5, 7, 3, 8,
    43, 6, 1, 4, 1, 130, 55, 2, 1, 21,
    43, 6, 1, 4, 1, 130, 55, 2, 1, 22,
    43, 6, 1, 4, 1, 130, 55, 10, 3, 1,
    43, 6, 1, 4, 1, 130, 55, 10, 3, 3,
    43, 6, 1, 4, 1, 130, 55, 10, 3, 4,
    96, 134, 72, 1, 134, 248, 66, 4, 1,
    85, 29, 27,
    85, 29, 21,
    85, 29, 24,
    43, 101, 1, 4, 1,
    42, 134, 72, 134, 247, 13, 1, 12, 1, 1,
    42, 134, 72, 134, 247, 13, 1, 12, 1, 2,
    42, 134, 72, 134, 247, 13, 1, 12, 1, 3,
    42, 134, 72, 134, 247, 13, 1, 12, 1, 4,
    42, 134, 72, 134, 247, 13, 1, 12, 1, 5,
    42, 134, 72, 134, 247, 13, 1, 12, 1, 6,
    42, 134, 72, 134, 247, 13, 1, 12, 10, 1, 1,
    42, 134, 72, 134, 247, 13, 1, 12, 10, 1, 2,
    42, 134, 72, 134, 247, 13, 1, 12, 10, 1, 3,
    42, 134, 72, 134, 247, 13, 1, 12, 10, 1, 4,
    42, 134, 72, 134, 247, 13, 1, 12, 10, 1, 5,
    42, 134, 72, 134, 247, 13, 1, 12, 10, 1, 6,
    42, 134, 72, 134, 247, 13, 1, 9, 20,
    42, 134, 72, 134, 247, 13, 1, 9, 21,
    42, 134, 72, 134, 247, 13, 1, 9, 22, 1,
    42, 134, 72, 134, 247, 13, 1, 9, 22, 2,
    42, 134, 72, 134, 247, 13, 1, 9, 23, 1,
    42, 134, 72, 134, 247, 13, 1, 5, 13,
    42, 134, 72, 134, 247, 13, 1, 5, 14,
    42, 134, 72, 134, 247, 13, 2, 7,
    43, 6, 1, 5, 5, 7, 2, 1,
    43, 6, 1, 5, 5, 7, 2, 2,
    42, 134, 72, 134, 247, 13, 1, 9, 15,
    42, 134, 72, 134, 247, 13, 1, 5, 4,
    42, 134, 72, 134, 247, 13, 1, 5, 6,
    42, 134, 72, 134, 247, 13, 1, 5, 10,
    43, 6, 1, 4, 1, 130, 55, 2, 1, 14,
    42, 134, 72, 134, 247, 13, 1, 9, 14,
    85, 4, 41,
    85, 4, 46,
    43, 6, 1, 5, 5, 7, 1,
    43, 6, 1, 5, 5, 7, 48,
    43, 6, 1, 5, 5, 7, 1, 1,
    43, 6, 1, 5, 5, 7, 48, 1,
    43, 6, 1, 5, 5, 7, 48, 2,
    43, 6, 1, 5, 5, 7, 3, 9,
    42,
    42, 134, 72,
    42, 134, 72, 206, 56,
    42, 134, 72, 206, 56, 4,
    42, 134, 72, 134, 247, 13, 1, 1,
    42, 134, 72, 134, 247, 13, 1, 5,
    42, 134, 72, 134, 247, 13, 1, 9, 16,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 0,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 3,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 4,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 5,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 6,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 0, 1,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 0, 2,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 0, 3,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 0, 4,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 0, 5,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 0, 6,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 0, 7,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 0, 8,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 1,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 2,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 3,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 4,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 5,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 6,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 7,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 8,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 1,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 2,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 3,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 4,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 5,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 6,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 7,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 8,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 9,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 10,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 11,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 12,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 13,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 14,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 15,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 16,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 17,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 18,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 19,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 20,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 21,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 22,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 23,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 24,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 25,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 26,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 27,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 28,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 29,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 3, 1,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 3, 2,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 3, 3,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 3, 4,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 3, 5,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 3, 6,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 3, 7,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 4, 1,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 5, 1,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 5, 2,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 6, 1,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 6, 2,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 6, 3,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 6, 4,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 6, 5,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 6, 6,
    42, 134, 72, 134, 247, 13, 2, 4,
    43, 6, 1, 5, 5, 7, 0,
    43, 6, 1, 5, 5, 7, 2,
    43, 6, 1, 5, 5, 7, 4,
    43, 6, 1, 5, 5, 7, 5,
    43, 6, 1, 5, 5, 7, 6,
    43, 6, 1, 5, 5, 7, 7,
    43, 6, 1, 5, 5, 7, 8,
    43, 6, 1, 5, 5, 7, 9,
    43, 6, 1, 5, 5, 7, 10,
    43, 6, 1, 5, 5, 7, 11,
    43, 6, 1, 5, 5, 7, 12,
    43, 6, 1, 5, 5, 7, 0, 1,
    43, 6, 1, 5, 5, 7, 0, 2,
    43, 6, 1, 5, 5, 7, 0, 3,
    43, 6, 1, 5, 5, 7, 0, 4,
    43, 6, 1, 5, 5, 7, 0, 5,
    43, 6, 1, 5, 5, 7, 0, 6,
    43, 6, 1, 5, 5, 7, 0, 7,
    43, 6, 1, 5, 5, 7, 0, 8,
    43, 6, 1, 5, 5, 7, 0, 9,
    43, 6, 1, 5, 5, 7, 0, 10,
    43, 6, 1, 5, 5, 7, 0, 11,
    43, 6, 1, 5, 5, 7, 0, 12,
    43, 6, 1, 5, 5, 7, 0, 13,
    43, 6, 1, 5, 5, 7, 0, 14,
    43, 6, 1, 5, 5, 7, 0, 15,
    43, 6, 1, 5, 5, 7, 0, 16,
    43, 6, 1, 5, 5, 7, 1, 2,
    43, 6, 1, 5, 5, 7, 1, 3,
    43, 6, 1, 5, 5, 7, 1, 4,
    43, 6, 1, 5, 5, 7, 1, 5,
    43, 6, 1, 5, 5, 7, 1, 6,
    43, 6, 1, 5, 5, 7, 1, 7,
    43, 6, 1, 5, 5, 7, 1, 8,
    43, 6, 1, 5, 5, 7, 1, 9,
    43, 6, 1, 5, 5, 7, 2, 3,
    43, 6, 1, 5, 5, 7, 3, 5,
    43, 6, 1, 5, 5, 7, 3, 6,
    43, 6, 1, 5, 5, 7, 3, 7,
    43, 6, 1, 5, 5, 7, 3, 10,
    43, 6, 1, 5, 5, 7, 4, 1,
    43, 6, 1, 5, 5, 7, 4, 2,
    43, 6, 1, 5, 5, 7, 4, 3,
    43, 6, 1, 5, 5, 7, 4, 4,
    43, 6, 1, 5, 5, 7, 4, 5,
    43, 6, 1, 5, 5, 7, 4, 6,
    43, 6, 1, 5, 5, 7, 4, 7,
    43, 6, 1, 5, 5, 7, 4, 8,
    43, 6, 1, 5, 5, 7, 4, 9,
    43, 6, 1, 5, 5, 7, 4, 10,
    43, 6, 1, 5, 5, 7, 4, 11,
    43, 6, 1, 5, 5, 7, 4, 12,
    43, 6, 1, 5, 5, 7, 4, 13,
    43, 6, 1, 5, 5, 7, 4, 14,
    43, 6, 1, 5, 5, 7, 4, 15,
    43, 6, 1, 5, 5, 7, 5, 1,
    43, 6, 1, 5, 5, 7, 5, 2,
    43, 6, 1, 5, 5, 7, 5, 1, 1,
    43, 6, 1, 5, 5, 7, 5, 1, 2,
    43, 6, 1, 5, 5, 7, 5, 1, 3,
    43, 6, 1, 5, 5, 7, 5, 1, 4,
    43, 6, 1, 5, 5, 7, 5, 1, 5,
    43, 6, 1, 5, 5, 7, 5, 1, 6,
    43, 6, 1, 5, 5, 7, 5, 2, 1,
    43, 6, 1, 5, 5, 7, 5, 2, 2,
    43, 6, 1, 5, 5, 7, 6, 1,
    43, 6, 1, 5, 5, 7, 6, 2,
    43, 6, 1, 5, 5, 7, 6, 3,
    43, 6, 1, 5, 5, 7, 6, 4,
    43, 6, 1, 5, 5, 7, 7, 1,
    43, 6, 1, 5, 5, 7, 7, 2,
    43, 6, 1, 5, 5, 7, 7, 3,
    43, 6, 1, 5, 5, 7, 7, 4,
    43, 6, 1, 5, 5, 7, 7, 5,
    43, 6, 1, 5, 5, 7, 7, 6,
    43, 6, 1, 5, 5, 7, 7, 7,
    43, 6, 1, 5, 5, 7, 7, 8,
    43, 6, 1, 5, 5, 7, 7, 9,
    43, 6, 1, 5, 5, 7, 7, 10,
    43, 6, 1, 5, 5, 7, 7, 11,
    43, 6, 1, 5, 5, 7, 7, 15,
    43, 6, 1, 5, 5, 7, 7, 16,
    43, 6, 1, 5, 5, 7, 7, 17,
    43, 6, 1, 5, 5, 7, 7, 18,
    43, 6, 1, 5, 5, 7, 7, 19,
    43, 6, 1, 5, 5, 7, 7, 21,
    43, 6, 1, 5, 5, 7, 7, 22,
    43, 6, 1, 5, 5, 7, 7, 23,
    43, 6, 1, 5, 5, 7, 7, 24,
    43, 6, 1, 5, 5, 7, 8, 1,
    43, 6, 1, 5, 5, 7, 9, 1,
    43, 6, 1, 5, 5, 7, 9, 2,
    43, 6, 1, 5, 5, 7, 9, 3,
    43, 6, 1, 5, 5, 7, 9, 4,
    43, 6, 1, 5, 5, 7, 9, 5,
    43, 6, 1, 5, 5, 7, 10, 1,
    43, 6, 1, 5, 5, 7, 10, 2,
    43, 6, 1, 5, 5, 7, 10, 3,
    43, 6, 1, 5, 5, 7, 10, 4,
    43, 6, 1, 5, 5, 7, 10, 5,
    43, 6, 1, 5, 5, 7, 11, 1,
    43, 6, 1, 5, 5, 7, 12, 1,
    43, 6, 1, 5, 5, 7, 12, 2,
    43, 6, 1, 5, 5, 7, 12, 3,
    43, 6, 1, 5, 5, 7, 48, 3,
    43, 6, 1, 5, 5, 7, 48, 4,
    43, 6, 1, 5, 5, 7, 48, 1, 1,
    43, 6, 1, 5, 5, 7, 48, 1, 2,
    43, 6, 1, 5, 5, 7, 48, 1, 3,
    43, 6, 1, 5, 5, 7, 48, 1, 4,
    43, 6, 1, 5, 5, 7, 48, 1, 5,
    43, 6, 1, 5, 5, 7, 48, 1, 6,
    43, 6, 1, 5, 5, 7, 48, 1, 7,
    43, 6, 1, 5, 5, 7, 48, 1, 8,
    43, 6, 1, 5, 5, 7, 48, 1, 9,
    43, 6, 1, 5, 5, 7, 48, 1, 10,
    43, 6, 1, 5, 5, 7, 48, 1, 11,
    43, 14, 3, 2,
    43, 14, 3, 2, 11,
    85, 8,
    43,
    43, 6,
    43, 6, 1,
    43, 6, 1, 1,
    43, 6, 1, 2,
    43, 6, 1, 3,
    43, 6, 1, 4,
    43, 6, 1, 5,
    43, 6, 1, 6,
    43, 6, 1, 7,
    43, 6, 1, 4, 1,
    43, 6, 1, 4, 1, 139, 58, 130, 88,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 25,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 13,
    85, 1, 5,
    85, 1, 5, 55,
    42, 134, 72, 134, 247, 13, 1, 1, 3,
    43, 6, 1, 5, 5, 7, 1, 10,
    43, 6, 1, 5, 5, 7, 1, 11,
    43, 6, 1, 5, 5, 7, 10, 6,
    85, 4, 72,
    85, 29, 36,
    85, 29, 55,
    85, 29, 56,
    42, 134, 72, 206, 61,
    42, 134, 72, 206, 61, 1, 1,
    42, 134, 72, 206, 61, 1, 2,
    42, 134, 72, 206, 61, 2, 1,
    42, 134, 72, 206, 61, 3, 1, 1,
    42, 134, 72, 206, 61, 3, 1, 2,
    42, 134, 72, 206, 61, 3, 1, 3,
    42, 134, 72, 206, 61, 3, 1, 4,
    42, 134, 72, 206, 61, 3, 1, 5,
    42, 134, 72, 206, 61, 3, 1, 6,
    42, 134, 72, 206, 61, 3, 1, 7,
    42, 134, 72, 206, 61, 4, 1,
    43, 6, 1, 4, 1, 130, 55, 17, 1,
    96, 134, 72, 1, 101, 3, 4, 1, 1,
    96, 134, 72, 1, 101, 3, 4, 1, 2,
    96, 134, 72, 1, 101, 3, 4, 1, 3,
    96, 134, 72, 1, 101, 3, 4, 1, 4,
    96, 134, 72, 1, 101, 3, 4, 1, 21,
    96, 134, 72, 1, 101, 3, 4, 1, 22,
    96, 134, 72, 1, 101, 3, 4, 1, 23,
    96, 134, 72, 1, 101, 3, 4, 1, 24,
    96, 134, 72, 1, 101, 3, 4, 1, 41,
    96, 134, 72, 1, 101, 3, 4, 1, 42,
    96, 134, 72, 1, 101, 3, 4, 1, 43,
    96, 134, 72, 1, 101, 3, 4, 1, 44,
    85, 29, 23,
    42, 134, 72, 206, 56, 2, 1,
    42, 134, 72, 206, 56, 2, 2,
    42, 134, 72, 206, 56, 2, 3,
    9,
    9, 146, 38,
    9, 146, 38, 137, 147, 242, 44,
    9, 146, 38, 137, 147, 242, 44, 100,
    9, 146, 38, 137, 147, 242, 44, 100, 1,
    9, 146, 38, 137, 147, 242, 44, 100, 3,
    9, 146, 38, 137, 147, 242, 44, 100, 4,
    9, 146, 38, 137, 147, 242, 44, 100, 10,
    9, 146, 38, 137, 147, 242, 44, 100, 3, 4,
    9, 146, 38, 137, 147, 242, 44, 100, 3, 5,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 3,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 4,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 5,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 6,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 7,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 9,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 14,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 15,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 17,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 18,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 19,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 20,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 21,
    9, 146, 38, 137, 147, 242, 44, 100, 4, 22,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 1,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 2,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 3,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 4,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 5,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 6,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 7,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 8,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 9,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 10,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 11,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 12,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 13,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 14,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 15,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 20,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 21,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 22,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 23,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 24,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 26,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 27,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 28,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 29,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 30,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 31,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 37,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 38,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 39,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 40,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 41,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 42,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 43,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 45,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 46,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 47,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 48,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 49,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 50,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 51,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 52,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 53,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 54,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 55,
    9, 146, 38, 137, 147, 242, 44, 100, 1, 56,
    85, 4, 45,
    43, 6, 1, 7, 1,
    43, 6, 1, 7, 1, 1,
    43, 6, 1, 7, 1, 2,
    43, 6, 1, 7, 1, 1, 1,
    43, 6, 1, 7, 1, 1, 2,
    85, 4, 44,
    85, 4, 65,
    103, 42,
    103, 42, 0,
    103, 42, 1,
    103, 42, 3,
    103, 42, 5,
    103, 42, 7,
    103, 42, 8,
    103, 42, 0, 0,
    103, 42, 0, 1,
    103, 42, 0, 2,
    103, 42, 0, 3,
    103, 42, 0, 4,
    103, 42, 0, 5,
    103, 42, 0, 6,
    103, 42, 0, 7,
    103, 42, 0, 8,
    103, 42, 0, 9,
    103, 42, 0, 10,
    103, 42, 0, 11,
    103, 42, 0, 12,
    103, 42, 0, 13,
    103, 42, 0, 14,
    103, 42, 0, 16,
    103, 42, 0, 17,
    103, 42, 0, 18,
    103, 42, 0, 19,
    103, 42, 0, 20,
    103, 42, 0, 21,
    103, 42, 0, 22,
    103, 42, 0, 23,
    103, 42, 0, 24,
    103, 42, 0, 25,
    103, 42, 0, 26,
    103, 42, 0, 27,
    103, 42, 0, 28,
    103, 42, 0, 29,
    103, 42, 0, 30,
    103, 42, 0, 31,
    103, 42, 0, 32,
    103, 42, 0, 33,
    103, 42, 0, 34,
    103, 42, 0, 35,
    103, 42, 0, 36,
    103, 42, 0, 37,
    103, 42, 0, 38,
    103, 42, 0, 39,
    103, 42, 0, 40,
    103, 42, 0, 41,
    103, 42, 0, 42,
    103, 42, 0, 43,
    103, 42, 0, 44,
    103, 42, 0, 45,
    103, 42, 0, 46,
    103, 42, 0, 47,
    103, 42, 0, 48,
    103, 42, 0, 49,
    103, 42, 0, 50,
    103, 42, 0, 51,
    103, 42, 0, 52,
    103, 42, 0, 53,
    103, 42, 0, 54,
    103, 42, 0, 55,
    103, 42, 0, 56,
    103, 42, 0, 57,
    103, 42, 0, 58,
    103, 42, 0, 59,
    103, 42, 0, 60,
    103, 42, 0, 61,
    103, 42, 0, 62,
    103, 42, 0, 63,
    103, 42, 0, 64,
    103, 42, 0, 65,
    103, 42, 0, 66,
    103, 42, 0, 67,
    103, 42, 0, 68,
    103, 42, 0, 69,
    103, 42, 0, 70,
    103, 42, 0, 71,
    103, 42, 0, 72,
    103, 42, 0, 73,
    103, 42, 0, 74,
    103, 42, 0, 75,
    103, 42, 0, 76,
    103, 42, 0, 77,
    103, 42, 0, 78,
    103, 42, 0, 79,
    103, 42, 0, 80,
    103, 42, 0, 81,
    103, 42, 0, 82,
    103, 42, 1, 1,
    103, 42, 1, 3,
    103, 42, 1, 4,
    103, 42, 1, 5,
    103, 42, 1, 7,
    103, 42, 1, 8,
    103, 42, 5, 0,
    103, 42, 7, 0,
    103, 42, 7, 1,
    103, 42, 7, 2,
    103, 42, 7, 3,
    103, 42, 7, 4,
    103, 42, 7, 5,
    103, 42, 7, 6,
    103, 42, 7, 7,
    103, 42, 7, 8,
    103, 42, 7, 9,
    103, 42, 7, 10,
    103, 42, 7, 11,
    103, 42, 3, 0,
    103, 42, 3, 1,
    103, 42, 3, 2,
    103, 42, 3, 3,
    103, 42, 3, 0, 0,
    103, 42, 3, 0, 1,
    103, 42, 3, 2, 1,
    103, 42, 3, 2, 2,
    103, 42, 3, 3, 3,
    103, 42, 3, 3, 4,
    103, 42, 3, 3, 5,
    103, 42, 3, 3, 3, 1,
    103, 42, 3, 3, 4, 1,
    103, 42, 3, 3, 4, 2,
    103, 42, 3, 3, 5, 1,
    103, 42, 3, 3, 5, 2,
    103, 42, 8, 1,
    103, 42, 8, 30,
    103, 42, 8, 34,
    103, 42, 8, 35,
    103, 42, 8, 4,
    103, 42, 8, 5,
    103, 42, 8, 174, 123,
    42, 134, 72, 134, 247, 13, 3, 10,
    42, 134, 72, 134, 247, 13, 1, 1, 6,
    103,
    43, 6, 1, 4, 1, 130, 55, 20, 2, 2,
    43, 6, 1, 4, 1, 130, 55, 20, 2, 3,
    85, 4, 9,
    85, 4, 17,
    43, 6, 1, 5, 5, 7, 21,
    43, 6, 1, 5, 5, 7, 1, 14,
    43, 6, 1, 5, 5, 7, 21, 0,
    43, 6, 1, 5, 5, 7, 21, 1,
    85, 29, 30,
    43, 6, 1, 5, 5, 7, 21, 2,
    42, 134, 72, 134, 247, 13, 1, 1, 11,
    42, 134, 72, 134, 247, 13, 1, 1, 12,
    42, 134, 72, 134, 247, 13, 1, 1, 13,
    42, 134, 72, 134, 247, 13, 1, 1, 14,
    96, 134, 72, 1, 101, 3, 4, 2, 1,
    96, 134, 72, 1, 101, 3, 4, 2, 2,
    96, 134, 72, 1, 101, 3, 4, 2, 3,
    96, 134, 72, 1, 101, 3, 4, 2, 4,
    43,
    43, 129, 4,
    103, 43,
    103, 43, 1,
    42, 134, 72, 206, 61, 1, 2, 3,
    42, 134, 72, 206, 61, 1, 2, 3, 1,
    42, 134, 72, 206, 61, 1, 2, 3, 2,
    42, 134, 72, 206, 61, 1, 2, 3, 3,
    42, 134, 72, 206, 61, 3, 0, 1,
    42, 134, 72, 206, 61, 3, 0, 2,
    42, 134, 72, 206, 61, 3, 0, 3,
    42, 134, 72, 206, 61, 3, 0, 4,
    42, 134, 72, 206, 61, 3, 0, 5,
    42, 134, 72, 206, 61, 3, 0, 6,
    42, 134, 72, 206, 61, 3, 0, 7,
    42, 134, 72, 206, 61, 3, 0, 8,
    42, 134, 72, 206, 61, 3, 0, 9,
    42, 134, 72, 206, 61, 3, 0, 10,
    42, 134, 72, 206, 61, 3, 0, 11,
    42, 134, 72, 206, 61, 3, 0, 12,
    42, 134, 72, 206, 61, 3, 0, 13,
    42, 134, 72, 206, 61, 3, 0, 14,
    42, 134, 72, 206, 61, 3, 0, 15,
    42, 134, 72, 206, 61, 3, 0, 16,
    42, 134, 72, 206, 61, 3, 0, 17,
    42, 134, 72, 206, 61, 3, 0, 18,
    42, 134, 72, 206, 61, 3, 0, 19,
    42, 134, 72, 206, 61, 3, 0, 20,
    43, 129, 4, 0, 6,
    43, 129, 4, 0, 7,
    43, 129, 4, 0, 28,
    43, 129, 4, 0, 29,
    43, 129, 4, 0, 9,
    43, 129, 4, 0, 8,
    43, 129, 4, 0, 30,
    43, 129, 4, 0, 31,
    43, 129, 4, 0, 32,
    43, 129, 4, 0, 33,
    43, 129, 4, 0, 10,
    43, 129, 4, 0, 34,
    43, 129, 4, 0, 35,
    43, 129, 4, 0, 4,
    43, 129, 4, 0, 5,
    43, 129, 4, 0, 22,
    43, 129, 4, 0, 23,
    43, 129, 4, 0, 1,
    43, 129, 4, 0, 2,
    43, 129, 4, 0, 15,
    43, 129, 4, 0, 24,
    43, 129, 4, 0, 25,
    43, 129, 4, 0, 26,
    43, 129, 4, 0, 27,
    43, 129, 4, 0, 3,
    43, 129, 4, 0, 16,
    43, 129, 4, 0, 17,
    43, 129, 4, 0, 36,
    43, 129, 4, 0, 37,
    43, 129, 4, 0, 38,
    43, 129, 4, 0, 39,
    103, 43, 1, 4, 1,
    103, 43, 1, 4, 3,
    103, 43, 1, 4, 4,
    103, 43, 1, 4, 5,
    103, 43, 1, 4, 6,
    103, 43, 1, 4, 7,
    103, 43, 1, 4, 8,
    103, 43, 1, 4, 9,
    103, 43, 1, 4, 10,
    103, 43, 1, 4, 11,
    103, 43, 1, 4, 12,
    85, 29, 32, 0,
    85, 29, 33,
    85, 29, 54,
    42, 131, 8, 140, 154, 75, 61, 1, 1, 1, 2,
    42, 131, 8, 140, 154, 75, 61, 1, 1, 1, 3,
    42, 131, 8, 140, 154, 75, 61, 1, 1, 1, 4,
    3, 162, 49, 5, 3, 1, 9, 1,
    3, 162, 49, 5, 3, 1, 9, 21,
    3, 162, 49, 5, 3, 1, 9, 41,
    3, 162, 49, 5, 3, 1, 9, 4,
    3, 162, 49, 5, 3, 1, 9, 24,
    3, 162, 49, 5, 3, 1, 9, 44,
    3, 162, 49, 5, 3, 1, 9, 3,
    3, 162, 49, 5, 3, 1, 9, 23,
    3, 162, 49, 5, 3, 1, 9, 43,
    85, 29, 9,
    85, 29, 28,
    85, 29, 29,
    42, 131, 26, 140, 154, 68,
    42, 131, 26, 140, 154, 68, 1, 3,
    42, 131, 26, 140, 154, 68, 1, 4,
    42, 131, 26, 140, 154, 68, 1, 6,
    42, 131, 26, 140, 154, 68, 1, 5,
    43, 6, 1, 5, 5, 8, 1, 1,
    43, 6, 1, 5, 5, 8, 1, 2,
    42, 134, 72, 134, 246, 125, 7, 66, 13,
    42, 134, 72, 134, 246, 125, 7, 66, 30,
    43, 6, 1, 5, 5, 7, 4, 16,
    43, 6, 1, 5, 5, 7, 48, 5,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 9,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 27,
    96, 134, 72, 1, 101, 3, 4, 1, 5,
    96, 134, 72, 1, 101, 3, 4, 1, 25,
    96, 134, 72, 1, 101, 3, 4, 1, 45,
    42, 134, 72, 206, 61, 4, 2,
    42, 134, 72, 206, 61, 4, 3,
    42, 134, 72, 206, 61, 4, 3, 1,
    42, 134, 72, 206, 61, 4, 3, 2,
    42, 134, 72, 206, 61, 4, 3, 3,
    42, 134, 72, 206, 61, 4, 3, 4,
    42, 134, 72, 134, 247, 13, 2, 6,
    42, 134, 72, 134, 247, 13, 2, 8,
    42, 134, 72, 134, 247, 13, 2, 9,
    42, 134, 72, 134, 247, 13, 2, 10,
    42, 134, 72, 134, 247, 13, 2, 11,
    96, 134, 72, 1, 101, 3, 4, 3, 1,
    96, 134, 72, 1, 101, 3, 4, 3, 2,
    40, 207, 6, 3, 0, 55,
    42, 133, 3, 2, 2,
    42, 133, 3, 2, 9,
    42, 133, 3, 2, 2, 3,
    42, 133, 3, 2, 2, 4,
    42, 133, 3, 2, 2, 9,
    42, 133, 3, 2, 2, 10,
    42, 133, 3, 2, 2, 19,
    42, 133, 3, 2, 2, 20,
    42, 133, 3, 2, 2, 21,
    42, 133, 3, 2, 2, 22,
    42, 133, 3, 2, 2, 23,
    42, 133, 3, 2, 2, 98,
    42, 133, 3, 2, 2, 99,
    42, 133, 3, 2, 2, 14, 1,
    42, 133, 3, 2, 2, 14, 0,
    42, 133, 3, 2, 2, 30, 0,
    42, 133, 3, 2, 2, 30, 1,
    42, 133, 3, 2, 2, 31, 0,
    42, 133, 3, 2, 2, 31, 1,
    42, 133, 3, 2, 2, 31, 2,
    42, 133, 3, 2, 2, 31, 3,
    42, 133, 3, 2, 2, 31, 4,
    42, 133, 3, 2, 2, 31, 5,
    42, 133, 3, 2, 2, 31, 6,
    42, 133, 3, 2, 2, 31, 7,
    42, 133, 3, 2, 2, 32, 0,
    42, 133, 3, 2, 2, 32, 2,
    42, 133, 3, 2, 2, 32, 3,
    42, 133, 3, 2, 2, 32, 4,
    42, 133, 3, 2, 2, 32, 5,
    42, 133, 3, 2, 2, 33, 1,
    42, 133, 3, 2, 2, 33, 2,
    42, 133, 3, 2, 2, 33, 3,
    42, 133, 3, 2, 2, 35, 0,
    42, 133, 3, 2, 2, 35, 1,
    42, 133, 3, 2, 2, 35, 2,
    42, 133, 3, 2, 2, 35, 3,
    42, 133, 3, 2, 2, 36, 0,
    42, 133, 3, 2, 2, 36, 1,
    42, 133, 3, 2, 2, 20, 1,
    42, 133, 3, 2, 2, 20, 2,
    42, 133, 3, 2, 2, 20, 3,
    42, 133, 3, 2, 2, 20, 4,
    42, 133, 3, 2, 9, 1, 6, 1,
    42, 133, 3, 2, 9, 1, 5, 3,
    42, 133, 3, 2, 9, 1, 5, 4,
    42, 133, 3, 2, 9, 1, 3, 3,
    42, 133, 3, 2, 9, 1, 3, 4,
    42, 133, 3, 2, 9, 1, 8, 1,
    43, 6, 1, 4, 1, 130, 55, 17, 2,
    85, 29, 46,
    43, 6, 1, 5, 5, 7, 8, 3,
    85, 4, 14,
    85, 4, 15,
    85, 4, 16,
    85, 4, 18,
    85, 4, 19,
    85, 4, 20,
    85, 4, 21,
    85, 4, 22,
    85, 4, 23,
    85, 4, 24,
    85, 4, 25,
    85, 4, 26,
    85, 4, 27,
    85, 4, 28,
    85, 4, 29,
    85, 4, 30,
    85, 4, 31,
    85, 4, 32,
    85, 4, 33,
    85, 4, 34,
    85, 4, 35,
    85, 4, 36,
    85, 4, 37,
    85, 4, 38,
    85, 4, 39,
    85, 4, 40,
    85, 4, 47,
    85, 4, 48,
    85, 4, 49,
    85, 4, 50,
    85, 4, 51,
    85, 4, 52,
    85, 4, 53,
    85, 4, 54,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 3, 9,
    96, 134, 72, 1, 101, 3, 4, 1, 6,
    96, 134, 72, 1, 101, 3, 4, 1, 7,
    96, 134, 72, 1, 101, 3, 4, 1, 8,
    96, 134, 72, 1, 101, 3, 4, 1, 26,
    96, 134, 72, 1, 101, 3, 4, 1, 27,
    96, 134, 72, 1, 101, 3, 4, 1, 28,
    96, 134, 72, 1, 101, 3, 4, 1, 46,
    96, 134, 72, 1, 101, 3, 4, 1, 47,
    96, 134, 72, 1, 101, 3, 4, 1, 48,
    42, 131, 8, 140, 154, 75, 61, 1, 1, 3, 2,
    42, 131, 8, 140, 154, 75, 61, 1, 1, 3, 3,
    42, 131, 8, 140, 154, 75, 61, 1, 1, 3, 4,
    85, 29, 37, 0,
    42, 134, 72, 134, 247, 13, 1, 1, 8,
    42, 134, 72, 134, 247, 13, 1, 1, 10,
    43, 111, 2, 140, 83, 0, 1, 1,
    43, 111, 2, 140, 83, 0, 1, 2,
    42, 134, 72, 134, 247, 13, 1, 1, 7,
    42, 134, 72, 206, 62, 2, 1,
    43, 36, 3, 3, 2, 8, 1, 1, 1,
    43, 36, 3, 3, 2, 8, 1, 1, 2,
    43, 36, 3, 3, 2, 8, 1, 1, 3,
    43, 36, 3, 3, 2, 8, 1, 1, 4,
    43, 36, 3, 3, 2, 8, 1, 1, 5,
    43, 36, 3, 3, 2, 8, 1, 1, 6,
    43, 36, 3, 3, 2, 8, 1, 1, 7,
    43, 36, 3, 3, 2, 8, 1, 1, 8,
    43, 36, 3, 3, 2, 8, 1, 1, 9,
    43, 36, 3, 3, 2, 8, 1, 1, 10,
    43, 36, 3, 3, 2, 8, 1, 1, 11,
    43, 36, 3, 3, 2, 8, 1, 1, 12,
    43, 36, 3, 3, 2, 8, 1, 1, 13,
    43, 36, 3, 3, 2, 8, 1, 1, 14,
    42, 134, 72, 134, 247, 13, 1, 1, 9,
    43, 129, 5, 16, 134, 72, 63, 0, 2,
    43, 129, 4, 1, 11, 0,
    43, 129, 4, 1, 11, 1,
    43, 129, 4, 1, 11, 2,
    43, 129, 4, 1, 11, 3,
    43, 129, 5, 16, 134, 72, 63, 0, 3,
    43, 129, 4, 1, 14, 0,
    43, 129, 4, 1, 14, 1,
    43, 129, 4, 1, 14, 2,
    43, 129, 4, 1, 14, 3,
    43, 6, 1, 4, 1, 214, 121, 2, 4, 2,
    43, 6, 1, 4, 1, 214, 121, 2, 4, 3,
    43, 6, 1, 4, 1, 214, 121, 2, 4, 4,
    43, 6, 1, 4, 1, 214, 121, 2, 4, 5,
    43, 6, 1, 4, 1, 130, 55, 60, 2, 1, 1,
    43, 6, 1, 4, 1, 130, 55, 60, 2, 1, 2,
    43, 6, 1, 4, 1, 130, 55, 60, 2, 1, 3,
    3, 162, 49, 5, 3, 1, 9, 6,
    3, 162, 49, 5, 3, 1, 9, 7,
    3, 162, 49, 5, 3, 1, 9, 9,
    3, 162, 49, 5, 3, 1, 9, 10,
    3, 162, 49, 5, 3, 1, 9, 26,
    3, 162, 49, 5, 3, 1, 9, 27,
    3, 162, 49, 5, 3, 1, 9, 29,
    3, 162, 49, 5, 3, 1, 9, 30,
    3, 162, 49, 5, 3, 1, 9, 46,
    3, 162, 49, 5, 3, 1, 9, 47,
    3, 162, 49, 5, 3, 1, 9, 49,
    3, 162, 49, 5, 3, 1, 9, 50,
    43, 6, 1, 4, 1, 218, 71, 4, 11,
    42, 133, 3, 7, 1,
    42, 133, 3, 7, 1, 1,
    42, 133, 3, 7, 1, 1, 1,
    42, 133, 3, 7, 1, 1, 1, 1,
    42, 133, 3, 7, 1, 1, 1, 2,
    42, 133, 3, 7, 1, 1, 2,
    42, 133, 3, 7, 1, 1, 2, 2,
    42, 133, 3, 7, 1, 1, 2, 3,
    42, 133, 3, 7, 1, 1, 3,
    42, 133, 3, 7, 1, 1, 3, 2,
    42, 133, 3, 7, 1, 1, 3, 3,
    42, 133, 3, 7, 1, 1, 4,
    42, 133, 3, 7, 1, 1, 4, 1,
    42, 133, 3, 7, 1, 1, 4, 2,
    42, 133, 3, 7, 1, 1, 5,
    42, 133, 3, 7, 1, 1, 6,
    42, 133, 3, 7, 1, 1, 6, 1,
    42, 133, 3, 7, 1, 1, 6, 2,
    42, 133, 3, 7, 1, 2,
    42, 133, 3, 7, 1, 2, 1,
    42, 133, 3, 7, 1, 2, 1, 2,
    42, 133, 3, 7, 1, 2, 1, 2, 0,
    42, 133, 3, 7, 1, 2, 1, 2, 1,
    42, 133, 3, 7, 1, 2, 1, 2, 2,
    42, 133, 3, 7, 1, 2, 2,
    42, 133, 3, 7, 1, 2, 5,
    42, 133, 3, 7, 1, 2, 5, 1,
    42, 133, 3, 7, 1, 2, 5, 1, 1,
    42, 133, 3, 3, 129, 3, 1, 1,
    42, 133, 3, 100, 1,
    42, 133, 3, 100, 3,
    42, 133, 3, 100, 111,
    42, 133, 3, 100, 112,
    43, 6, 1, 5, 5, 7, 1, 24,
    43, 6, 1, 5, 5, 7, 3, 17,
    43, 6, 1, 5, 5, 7, 3, 18,
    43, 6, 1, 5, 5, 7, 3, 19,
    43, 6, 1, 5, 5, 7, 3, 21,
    43, 6, 1, 5, 5, 7, 3, 22,
    43, 6, 1, 5, 5, 7, 3, 23,
    43, 6, 1, 5, 5, 7, 3, 24,
    43, 6, 1, 5, 5, 7, 3, 25,
    43, 6, 1, 5, 5, 7, 3, 26,
    43, 6, 1, 5, 2, 3,
    43, 6, 1, 5, 2, 3, 4,
    43, 6, 1, 5, 2, 3, 5,
    43, 101, 110,
    43, 101, 111,
    43, 6, 1, 4, 1, 141, 58, 12, 2, 1, 16,
    43, 6, 1, 4, 1, 141, 58, 12, 2, 2, 8,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 19,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 23,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 28,
    42, 131, 26, 140, 154, 110, 1, 1, 1,
    42, 131, 26, 140, 154, 110, 1, 1, 2,
    42, 131, 26, 140, 154, 110, 1, 1, 3,
    42, 131, 26, 140, 154, 110, 1, 1, 4,
    42, 131, 26, 140, 154, 110, 1, 1, 5,
    42, 131, 26, 140, 154, 110, 1, 1, 6,
    42, 131, 26, 140, 154, 110, 1, 1, 7,
    42, 131, 26, 140, 154, 110, 1, 1, 8,
    42, 131, 26, 140, 154, 110, 1, 1, 9,
    42, 131, 26, 140, 154, 110, 1, 1, 10,
    42, 131, 26, 140, 154, 110, 1, 1, 11,
    42, 131, 26, 140, 154, 110, 1, 1, 12,
    42, 131, 26, 140, 154, 110, 1, 1, 13,
    42, 131, 26, 140, 154, 110, 1, 1, 14,
    42, 131, 26, 140, 154, 110, 1, 1, 15,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 2, 47,
    43, 101, 112,
    43, 101, 113,
    85, 4, 97,
    85, 4, 98,
    85, 4, 99,
    85, 4, 100,
    43, 36, 8, 3, 3,
    96, 134, 72, 1, 101, 3, 4, 2, 5,
    96, 134, 72, 1, 101, 3, 4, 2, 6,
    96, 134, 72, 1, 101, 3, 4, 2, 7,
    96, 134, 72, 1, 101, 3, 4, 2, 8,
    96, 134, 72, 1, 101, 3, 4, 2, 9,
    96, 134, 72, 1, 101, 3, 4, 2, 10,
    96, 134, 72, 1, 101, 3, 4, 2, 11,
    96, 134, 72, 1, 101, 3, 4, 2, 12,
    96, 134, 72, 1, 101, 3, 4, 2, 13,
    96, 134, 72, 1, 101, 3, 4, 2, 14,
    96, 134, 72, 1, 101, 3, 4, 2, 15,
    96, 134, 72, 1, 101, 3, 4, 2, 16,
    96, 134, 72, 1, 101, 3, 4, 3, 3,
    96, 134, 72, 1, 101, 3, 4, 3, 4,
    96, 134, 72, 1, 101, 3, 4, 3, 5,
    96, 134, 72, 1, 101, 3, 4, 3, 6,
    96, 134, 72, 1, 101, 3, 4, 3, 7,
    96, 134, 72, 1, 101, 3, 4, 3, 8,
    96, 134, 72, 1, 101, 3, 4, 3, 9,
    96, 134, 72, 1, 101, 3, 4, 3, 10,
    96, 134, 72, 1, 101, 3, 4, 3, 11,
    96, 134, 72, 1, 101, 3, 4, 3, 12,
    96, 134, 72, 1, 101, 3, 4, 3, 13,
    96, 134, 72, 1, 101, 3, 4, 3, 14,
    96, 134, 72, 1, 101, 3, 4, 3, 15,
    96, 134, 72, 1, 101, 3, 4, 3, 16,
    42, 131, 26, 140, 154, 110, 1, 1, 37,
    42, 131, 26, 140, 154, 110, 1, 1, 38,
    42, 131, 26, 140, 154, 110, 1, 1, 39,
    42, 131, 26, 140, 154, 110, 1, 1, 34,
    42, 131, 26, 140, 154, 110, 1, 1, 35,
    42, 131, 26, 140, 154, 110, 1, 1, 36,
    43, 6, 1, 5, 5, 7, 3, 27,
    43, 6, 1, 5, 5, 7, 3, 28,
    42, 129, 28, 207, 85, 1, 104, 1,
    42, 129, 28, 207, 85, 1, 104, 2,
    42, 129, 28, 207, 85, 1, 104, 3,
    42, 129, 28, 207, 85, 1, 104, 5,
    42, 129, 28, 207, 85, 1, 104, 4,
    42, 129, 28, 207, 85, 1, 104, 6,
    42, 129, 28, 207, 85, 1, 104, 7,
    42, 129, 28,
    42, 129, 28, 207, 85,
    42, 129, 28, 207, 85, 1,
    42, 129, 28, 207, 85, 1, 131, 17,
    42, 129, 28, 207, 85, 1, 131, 120,
    42, 134, 72, 134, 247, 13, 1, 1, 15,
    42, 134, 72, 134, 247, 13, 1, 1, 16,
    42, 133, 3, 7, 1, 2, 1, 1,
    42, 133, 3, 7, 1, 2, 1, 1, 1,
    42, 133, 3, 7, 1, 2, 1, 2, 3,
    42, 134, 36,
    42, 134, 36, 2, 1, 1, 1,
    42, 134, 36, 2, 1, 1, 1, 1, 1, 1,
    42, 134, 36, 2, 1, 1, 1, 1, 1, 1, 2,
    42, 134, 36, 2, 1, 1, 1, 1, 1, 1, 3,
    42, 134, 36, 2, 1, 1, 1, 1, 1, 1, 5,
    42, 134, 36, 2, 1, 1, 1, 1, 1, 2,
    42, 134, 36, 2, 1, 1, 1, 1, 2, 1,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 2, 0,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 2, 1,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 2, 2,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 2, 3,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 2, 4,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 2, 5,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 2, 6,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 2, 7,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 2, 8,
    42, 134, 36, 2, 1, 1, 1, 1, 3, 1, 1, 2, 9,
    43, 111,
    43, 111, 2, 140, 83,
    42, 129, 28, 207, 85, 1, 130, 45,
    42, 133, 3, 7, 1, 1, 5, 1,
    42, 133, 3, 7, 1, 1, 5, 1, 1,
    42, 133, 3, 7, 1, 1, 5, 1, 2,
    42, 133, 3, 7, 1, 1, 5, 2,
    42, 133, 3, 7, 1, 1, 5, 2, 1,
    42, 133, 3, 7, 1, 1, 5, 2, 2,
    42, 133, 3, 7, 1, 1, 7,
    42, 133, 3, 7, 1, 1, 7, 1,
    42, 133, 3, 7, 1, 1, 7, 1, 1,
    42, 133, 3, 7, 1, 1, 7, 2,
    42, 133, 3, 7, 1, 1, 7, 2, 1,
    42, 133, 3, 7, 1, 2, 1, 1, 2,
    42, 133, 3, 7, 1, 2, 1, 1, 3,
    42, 133, 3, 7, 1, 2, 1, 1, 4,
    42, 134, 72, 134, 247, 13, 2, 12,
    42, 134, 72, 134, 247, 13, 2, 13,
    40, 204, 69, 3, 4,
    96, 134, 72, 1, 101, 3, 4, 2, 19,
    96, 134, 72, 1, 101, 3, 4, 2, 20,
    43, 6, 1, 4, 1, 141, 58, 12, 2, 1,
    43, 6, 1, 4, 1, 141, 58, 12, 2, 2,
    42, 129, 28, 207, 85, 1, 131, 117,
    43, 6, 1, 5, 5, 7, 8, 9,
    43, 6, 1, 5, 5, 7, 8, 5,
    43, 6, 1, 5, 5, 7, 8, 7,
    43, 6, 1, 5, 5, 7, 8, 8,
    43, 6, 1, 5, 5, 7, 3, 29,
    43, 6, 1, 5, 5, 7, 3, 30,
    43, 6, 1, 5, 5, 7, 3, 31,
    43, 6, 1, 5, 5, 7, 3, 32,
    43, 6, 1, 5, 5, 7, 4, 17,
    43, 6, 1, 5, 5, 7, 4, 18,
    43, 6, 1, 5, 5, 7, 4, 19,
    42, 133, 3, 100, 5,
    42, 133, 3, 100, 113,
    42, 133, 3, 100, 113, 1,
    42, 133, 3, 100, 113, 2,
    42, 133, 3, 100, 113, 3,
    42, 133, 3, 100, 113, 4,
    42, 133, 3, 100, 113, 5,
    42, 133, 3, 100, 113, 6,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 24,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 26,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 35,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 36,
    43, 6, 1, 5, 5, 7, 14,
    43, 6, 1, 5, 5, 7, 1, 28,
    43, 6, 1, 5, 5, 7, 1, 29,
    43, 6, 1, 5, 5, 7, 14, 2,
    43, 6, 1, 5, 5, 7, 14, 3,
    43, 6, 1, 5, 5, 7, 48, 10,
    43, 6, 1, 5, 5, 7, 48, 11,
    43, 6, 1, 5, 5, 7, 48, 13,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 47,
    42, 134, 72, 134, 247, 13, 1, 9, 16, 1, 48,
};

const struct obj_row obj_rows[] = {
    {1, 7, 0, 0}, /* 0 */
    {17, 24, 0, 6}, /* 1 */
    {48, 53, 6, 7}, /* 2 */
    {82, 86, 13, 8}, /* 3 */
    {90, 94, 21, 8}, /* 4 */
    {98, 102, 29, 8}, /* 5 */
    {106, 106, 37, 9}, /* 6 */
    {120, 128, 46, 9}, /* 7 */
    {149, 157, 55, 9}, /* 8 */
    {178, 190, 64, 9}, /* 9 */
    {211, 223, 73, 9}, /* 10 */
    {244, 249, 82, 1}, /* 11 */
    {276, 276, 83, 2}, /* 12 */
    {281, 284, 85, 3}, /* 13 */
    {295, 297, 88, 3}, /* 14 */
    {309, 311, 91, 3}, /* 15 */
    {324, 327, 94, 3}, /* 16 */
    {347, 349, 97, 3}, /* 17 */
    {366, 369, 100, 3}, /* 18 */
    {392, 396, 103, 4}, /* 19 */
    {400, 400, 107, 8}, /* 20 */
    {406, 406, 115, 9}, /* 21 */
    {417, 417, 124, 9}, /* 22 */
    {434, 434, 133, 9}, /* 23 */
    {454, 454, 142, 9}, /* 24 */
    {483, 483, 151, 9}, /* 25 */
    {500, 500, 160, 9}, /* 26 */
    {520, 520, 169, 8}, /* 27 */
    {526, 526, 177, 9}, /* 28 */
    {541, 549, 186, 5}, /* 29 */
    {557, 565, 191, 5}, /* 30 */
    {573, 581, 196, 5}, /* 31 */
    {589, 597, 201, 5}, /* 32 */
    {605, 614, 0, 0}, /* 33 */
    {623, 632, 206, 11}, /* 34 */
    {641, 650, 0, 0}, /* 35 */
    {659, 668, 0, 0}, /* 36 */
    {677, 685, 217, 8}, /* 37 */
    {693, 701, 0, 0}, /* 38 */
    {709, 717, 0, 0}, /* 39 */
    {725, 733, 0, 0}, /* 40 */
    {741, 745, 225, 5}, /* 41 */
    {749, 757, 230, 5}, /* 42 */
    {778, 790, 0, 0}, /* 43 */
    {802, 815, 235, 8}, /* 44 */
    {828, 836, 243, 5}, /* 45 */
    {844, 853, 0, 0}, /* 46 */
    {862, 862, 248, 8}, /* 47 */
    {868, 868, 256, 9}, /* 48 */
    {881, 881, 265, 9}, /* 49 */
    {898, 898, 274, 9}, /* 50 */
    {910, 910, 283, 9}, /* 51 */
    {924, 924, 292, 9}, /* 52 */
    {936, 936, 301, 9}, /* 53 */
    {953, 953, 310, 9}, /* 54 */
    {971, 971, 319, 9}, /* 55 */
    {991, 991, 328, 9}, /* 56 */
    {1021, 1030, 337, 7}, /* 57 */
    {1060, 1070, 344, 8}, /* 58 */
    {1101, 1112, 352, 8}, /* 59 */
    {1131, 1143, 0, 0}, /* 60 */
    {1155, 1168, 0, 0}, /* 61 */
    {1181, 1193, 0, 0}, /* 62 */
    {1205, 1218, 0, 0}, /* 63 */
    {1231, 1236, 360, 5}, /* 64 */
    {1241, 1250, 365, 9}, /* 65 */
    {1272, 1280, 374, 5}, /* 66 */
    {1291, 1299, 379, 5}, /* 67 */
    {1317, 1333, 384, 9}, /* 68 */
    {1355, 1355, 393, 9}, /* 69 */
    {1362, 1375, 402, 5}, /* 70 */
    {1391, 1402, 407, 9}, /* 71 */
    {1421, 1431, 416, 9}, /* 72 */
    {1449, 1465, 425, 9}, /* 73 */
    {1489, 1507, 434, 9}, /* 74 */
    {1534, 1547, 443, 9}, /* 75 */
    {1568, 1582, 452, 9}, /* 76 */
    {1605, 1621, 461, 9}, /* 77 */
    {1646, 1656, 470, 9}, /* 78 */
    {1673, 1688, 479, 9}, /* 79 */
    {1718, 1727, 0, 0}, /* 80 */
    {1736, 1736, 488, 2}, /* 81 */
    {1742, 1763, 490, 3}, /* 82 */
    {1793, 1802, 493, 3}, /* 83 */
    {1819, 1841, 496, 3}, /* 84 */
    {1873, 1888, 499, 3}, /* 85 */
    {1920, 1934, 502, 3}, /* 86 */
    {1965, 1982, 505, 3}, /* 87 */
    {2007, 2017, 508, 3}, /* 88 */
    {2035, 2055, 511, 3}, /* 89 */
    {2083, 2106, 514, 3}, /* 90 */
    {2138, 2145, 517, 9}, /* 91 */
    {2152, 2159, 0, 0}, /* 92 */
    {2166, 2173, 0, 0}, /* 93 */
    {2180, 2187, 0, 0}, /* 94 */
    {2194, 2199, 526, 4}, /* 95 */
    {2204, 2213, 530, 4}, /* 96 */
    {2225, 2232, 0, 0}, /* 97 */
    {2239, 2250, 0, 0}, /* 98 */
    {2261, 2264, 534, 3}, /* 99 */
    {2274, 2277, 537, 3}, /* 100 */
    {2285, 2285, 540, 3}, /* 101 */
    {2294, 2298, 543, 10}, /* 102 */
    {2315, 2337, 553, 3}, /* 103 */
    {2368, 2379, 556, 5}, /* 104 */
    {2390, 2390, 561, 3}, /* 105 */
    {2403, 2403, 564, 3}, /* 106 */
    {2409, 2409, 567, 3}, /* 107 */
    {2421, 2431, 570, 9}, /* 108 */
    {2441, 2451, 0, 0}, /* 109 */
    {2461, 2471, 0, 0}, /* 110 */
    {2481, 2491, 0, 0}, /* 111 */
    {2501, 2501, 579, 9}, /* 112 */
    {2523, 2532, 588, 7}, /* 113 */
    {2544, 2553, 0, 0}, /* 114 */
    {2562, 2573, 595, 5}, /* 115 */
    {2585, 2589, 600, 7}, /* 116 */
    {2603, 2613, 607, 5}, /* 117 */
    {0, 0, 0, 0}, /* 118 */
    {2623, 2637, 612, 6}, /* 119 */
    {2654, 2662, 618, 8}, /* 120 */
    {2670, 2678, 0, 0}, /* 121 */
    {2686, 2694, 0, 0}, /* 122 */
    {2702, 2710, 0, 0}, /* 123 */
    {0, 0, 0, 0}, /* 124 */
    {2718, 2723, 626, 11}, /* 125 */
    {2740, 2757, 637, 3}, /* 126 */
    {2783, 2783, 640, 6}, /* 127 */
    {2788, 2788, 646, 7}, /* 128 */
    {2794, 2805, 653, 8}, /* 129 */
    {2835, 2846, 661, 8}, /* 130 */
    {2876, 2888, 669, 8}, /* 131 */
    {2901, 2917, 677, 8}, /* 132 */
    {2935, 2948, 685, 8}, /* 133 */
    {2962, 2972, 693, 10}, /* 134 */
    {3006, 3016, 703, 10}, /* 135 */
    {3050, 3060, 713, 10}, /* 136 */
    {3089, 3095, 723, 10}, /* 137 */
    {3125, 3131, 733, 10}, /* 138 */
    {3163, 3169, 743, 9}, /* 139 */
    {3198, 3207, 752, 3}, /* 140 */
    {3234, 3244, 755, 3}, /* 141 */
    {3267, 3282, 758, 3}, /* 142 */
    {3298, 3306, 761, 5}, /* 143 */
    {3325, 3342, 766, 10}, /* 144 */
    {3366, 3382, 776, 10}, /* 145 */
    {3405, 3419, 786, 10}, /* 146 */
    {3452, 3466, 796, 10}, /* 147 */
    {3499, 3516, 806, 10}, /* 148 */
    {3544, 3560, 816, 10}, /* 149 */
    {3587, 3587, 826, 11}, /* 150 */
    {3594, 3594, 837, 11}, /* 151 */
    {3614, 3614, 848, 11}, /* 152 */
    {3622, 3622, 859, 11}, /* 153 */
    {3629, 3629, 870, 11}, /* 154 */
    {3639, 3639, 881, 11}, /* 155 */
    {3655, 3655, 892, 9}, /* 156 */
    {3668, 3668, 901, 9}, /* 157 */
    {3679, 3679, 910, 10}, /* 158 */
    {3695, 3695, 920, 10}, /* 159 */
    {3711, 3711, 930, 10}, /* 160 */
    {3719, 3719, 940, 9}, /* 161 */
    {3725, 3725, 949, 9}, /* 162 */
    {3732, 3732, 958, 8}, /* 163 */
    {3745, 3755, 966, 8}, /* 164 */
    {3776, 3790, 974, 8}, /* 165 */
    {3819, 3830, 0, 0}, /* 166 */
    {3841, 3852, 982, 9}, /* 167 */
    {3872, 3887, 991, 9}, /* 168 */
    {3908, 3923, 1000, 9}, /* 169 */
    {3944, 3957, 1009, 9}, /* 170 */
    {3979, 3988, 1018, 10}, /* 171 */
    {4016, 4023, 1028, 9}, /* 172 */
    {4041, 4041, 1037, 3}, /* 173 */
    {4046, 4046, 1040, 3}, /* 174 */
    {4058, 4058, 1043, 7}, /* 175 */
    {4064, 4064, 1050, 7}, /* 176 */
    {4070, 4090, 1057, 8}, /* 177 */
    {4119, 4119, 1065, 8}, /* 178 */
    {4124, 4134, 1073, 8}, /* 179 */
    {4145, 4157, 1081, 8}, /* 180 */
    {4170, 4174, 0, 0}, /* 181 */
    {4178, 4190, 1089, 1}, /* 182 */
    {4206, 4213, 1090, 3}, /* 183 */
    {4232, 4238, 1093, 5}, /* 184 */
    {4244, 4249, 1098, 6}, /* 185 */
    {4260, 4260, 1104, 8}, /* 186 */
    {4266, 4266, 1112, 8}, /* 187 */
    {4272, 4278, 1120, 9}, /* 188 */
    {4285, 4285, 1129, 10}, /* 189 */
    {4298, 4298, 1139, 10}, /* 190 */
    {4310, 4310, 1149, 10}, /* 191 */
    {4322, 4322, 1159, 10}, /* 192 */
    {4335, 4335, 1169, 10}, /* 193 */
    {4347, 4347, 1179, 10}, /* 194 */
    {4360, 4360, 1189, 10}, /* 195 */
    {4373, 4373, 1199, 11}, /* 196 */
    {4390, 4390, 1210, 11}, /* 197 */
    {4407, 4407, 1221, 11}, /* 198 */
    {4424, 4424, 1232, 11}, /* 199 */
    {4444, 4444, 1243, 11}, /* 200 */
    {4475, 4475, 1254, 11}, /* 201 */
    {4506, 4506, 1265, 11}, /* 202 */
    {4537, 4537, 1276, 11}, /* 203 */
    {4568, 4568, 1287, 11}, /* 204 */
    {4588, 4588, 1298, 11}, /* 205 */
    {4609, 4609, 1309, 11}, /* 206 */
    {4633, 4633, 1320, 11}, /* 207 */
    {4653, 4653, 1331, 11}, /* 208 */
    {4673, 4673, 1342, 11}, /* 209 */
    {4697, 4697, 1353, 11}, /* 210 */
    {4725, 4725, 1364, 11}, /* 211 */
    {4754, 4754, 1375, 11}, /* 212 */
    {4781, 4781, 1386, 11}, /* 213 */
    {4807, 4807, 1397, 11}, /* 214 */
    {4835, 4835, 1408, 11}, /* 215 */
    {4859, 4859, 1419, 11}, /* 216 */
    {4884, 4884, 1430, 11}, /* 217 */
    {4913, 4913, 1441, 11}, /* 218 */
    {4943, 4943, 1452, 11}, /* 219 */
    {4964, 4964, 1463, 11}, /* 220 */
    {4993, 4993, 1474, 11}, /* 221 */
    {5022, 5022, 1485, 11}, /* 222 */
    {5048, 5048, 1496, 11}, /* 223 */
    {5079, 5079, 1507, 11}, /* 224 */
    {5109, 5109, 1518, 11}, /* 225 */
    {5136, 5136, 1529, 11}, /* 226 */
    {5164, 5164, 1540, 11}, /* 227 */
    {5195, 5195, 1551, 11}, /* 228 */
    {5226, 5226, 1562, 11}, /* 229 */
    {5253, 5253, 1573, 11}, /* 230 */
    {5282, 5282, 1584, 11}, /* 231 */
    {5315, 5315, 1595, 11}, /* 232 */
    {5347, 5347, 1606, 11}, /* 233 */
    {5378, 5378, 1617, 11}, /* 234 */
    {5405, 5405, 1628, 11}, /* 235 */
    {5438, 5438, 1639, 11}, /* 236 */
    {5467, 5467, 1650, 11}, /* 237 */
    {5500, 5500, 1661, 11}, /* 238 */
    {5533, 5533, 1672, 11}, /* 239 */
    {5559, 5559, 1683, 11}, /* 240 */
    {5580, 5580, 1694, 11}, /* 241 */
    {5606, 5606, 1705, 11}, /* 242 */
    {5631, 5631, 1716, 11}, /* 243 */
    {5653, 5653, 1727, 11}, /* 244 */
    {5674, 5674, 1738, 11}, /* 245 */
    {5692, 5692, 1749, 11}, /* 246 */
    {5717, 5717, 1760, 11}, /* 247 */
    {5741, 5741, 1771, 11}, /* 248 */
    {5758, 5758, 1782, 11}, /* 249 */
    {5783, 5783, 1793, 11}, /* 250 */
    {5812, 5812, 1804, 11}, /* 251 */
    {5843, 5843, 1815, 11}, /* 252 */
    {5875, 5875, 1826, 11}, /* 253 */
    {5908, 5908, 1837, 11}, /* 254 */
    {5939, 5939, 1848, 11}, /* 255 */
    {5972, 5972, 1859, 11}, /* 256 */
    {6005, 6009, 1870, 8}, /* 257 */
    {6013, 6013, 1878, 7}, /* 258 */
    {6025, 6025, 1885, 7}, /* 259 */
    {6031, 6031, 1892, 7}, /* 260 */
    {6037, 6037, 1899, 7}, /* 261 */
    {6045, 6045, 1906, 7}, /* 262 */
    {6052, 6052, 1913, 7}, /* 263 */
    {6059, 6059, 1920, 7}, /* 264 */
    {6065, 6065, 1927, 7}, /* 265 */
    {6072, 6072, 1934, 7}, /* 266 */
    {6079, 6079, 1941, 7}, /* 267 */
    {6086, 6086, 1948, 7}, /* 268 */
    {6093, 6093, 1955, 8}, /* 269 */
    {6114, 6114, 1963, 8}, /* 270 */
    {6135, 6135, 1971, 8}, /* 271 */
    {6156, 6156, 1979, 8}, /* 272 */
    {6177, 6177, 1987, 8}, /* 273 */
    {6189, 6189, 1995, 8}, /* 274 */
    {6200, 6200, 2003, 8}, /* 275 */
    {6222, 6222, 2011, 8}, /* 276 */
    {6244, 6244, 2019, 8}, /* 277 */
    {6255, 6255, 2027, 8}, /* 278 */
    {6280, 6280, 2035, 8}, /* 279 */
    {6305, 6305, 2043, 8}, /* 280 */
    {6327, 6327, 2051, 8}, /* 281 */
    {6353, 6353, 2059, 8}, /* 282 */
    {6365, 6365, 2067, 8}, /* 283 */
    {6377, 6377, 2075, 8}, /* 284 */
    {6392, 6406, 2083, 8}, /* 285 */
    {6421, 6421, 2091, 8}, /* 286 */
    {6434, 6434, 2099, 8}, /* 287 */
    {6449, 6449, 2107, 8}, /* 288 */
    {6462, 6462, 2115, 8}, /* 289 */
    {6473, 6473, 2123, 8}, /* 290 */
    {6490, 6490, 2131, 8}, /* 291 */
    {6512, 6512, 2139, 8}, /* 292 */
    {6534, 6534, 2147, 8}, /* 293 */
    {6545, 6560, 2155, 8}, /* 294 */
    {6577, 6589, 2163, 8}, /* 295 */
    {6602, 6612, 2171, 8}, /* 296 */
    {6623, 6628, 2179, 8}, /* 297 */
    {6633, 6633, 2187, 8}, /* 298 */
    {6653, 6653, 2195, 8}, /* 299 */
    {6676, 6676, 2203, 8}, /* 300 */
    {6698, 6698, 2211, 8}, /* 301 */
    {6721, 6721, 2219, 8}, /* 302 */
    {6743, 6743, 2227, 8}, /* 303 */
    {6760, 6760, 2235, 8}, /* 304 */
    {6782, 6782, 2243, 8}, /* 305 */
    {6808, 6808, 2251, 8}, /* 306 */
    {6835, 6835, 2259, 8}, /* 307 */
    {6857, 6857, 2267, 8}, /* 308 */
    {6879, 6879, 2275, 8}, /* 309 */
    {6899, 6899, 2283, 8}, /* 310 */
    {6921, 6921, 2291, 8}, /* 311 */
    {6943, 6943, 2299, 8}, /* 312 */
    {6964, 6964, 2307, 8}, /* 313 */
    {6975, 6975, 2315, 8}, /* 314 */
    {6986, 6986, 2323, 9}, /* 315 */
    {7006, 7006, 2332, 9}, /* 316 */
    {7031, 7031, 2341, 9}, /* 317 */
    {7061, 7061, 2350, 9}, /* 318 */
    {7090, 7090, 2359, 9}, /* 319 */
    {7111, 7111, 2368, 9}, /* 320 */
    {7138, 7138, 2377, 9}, /* 321 */
    {7159, 7159, 2386, 9}, /* 322 */
    {7178, 7178, 2395, 8}, /* 323 */
    {7191, 7191, 2403, 8}, /* 324 */
    {7210, 7210, 2411, 8}, /* 325 */
    {7234, 7234, 2419, 8}, /* 326 */
    {7248, 7248, 2427, 8}, /* 327 */
    {7266, 7266, 2435, 8}, /* 328 */
    {7288, 7288, 2443, 8}, /* 329 */
    {7309, 7309, 2451, 8}, /* 330 */
    {7327, 7327, 2459, 8}, /* 331 */
    {7348, 7348, 2467, 8}, /* 332 */
    {7367, 7367, 2475, 8}, /* 333 */
    {7389, 7389, 2483, 8}, /* 334 */
    {7410, 7410, 2491, 8}, /* 335 */
    {7430, 7430, 2499, 8}, /* 336 */
    {7450, 7450, 2507, 8}, /* 337 */
    {7471, 7471, 2515, 8}, /* 338 */
    {7486, 7486, 2523, 8}, /* 339 */
    {7500, 7500, 2531, 8}, /* 340 */
    {7521, 7521, 2539, 8}, /* 341 */
    {7536, 7536, 2547, 8}, /* 342 */
    {7556, 7556, 2555, 8}, /* 343 */
    {7576, 7576, 2563, 8}, /* 344 */
    {7597, 7597, 2571, 8}, /* 345 */
    {7619, 7619, 2579, 8}, /* 346 */
    {7648, 7648, 2587, 8}, /* 347 */
    {7667, 7667, 2595, 8}, /* 348 */
    {7686, 7686, 2603, 8}, /* 349 */
    {0, 0, 0, 0}, /* 350 */
    {7706, 7706, 2611, 8}, /* 351 */
    {7720, 7720, 2619, 8}, /* 352 */
    {7748, 7748, 2627, 8}, /* 353 */
    {7774, 7774, 2635, 8}, /* 354 */
    {7800, 7800, 2643, 8}, /* 355 */
    {7822, 7822, 2651, 8}, /* 356 */
    {7846, 7846, 2659, 8}, /* 357 */
    {7859, 7859, 2667, 8}, /* 358 */
    {7871, 7871, 2675, 8}, /* 359 */
    {7894, 7894, 2683, 8}, /* 360 */
    {7905, 7905, 2691, 8}, /* 361 */
    {7920, 7920, 2699, 8}, /* 362 */
    {7939, 7955, 2707, 8}, /* 363 */
    {7972, 7980, 2715, 8}, /* 364 */
    {7988, 8006, 2723, 9}, /* 365 */
    {8026, 8032, 2732, 9}, /* 366 */
    {8043, 8049, 2741, 9}, /* 367 */
    {8061, 8081, 2750, 9}, /* 368 */
    {8107, 8115, 2759, 9}, /* 369 */
    {8129, 8143, 2768, 9}, /* 370 */
    {8163, 8178, 2777, 9}, /* 371 */
    {8199, 8214, 2786, 9}, /* 372 */
    {8235, 8235, 2795, 9}, /* 373 */
    {8241, 8241, 2804, 9}, /* 374 */
    {8246, 8256, 2813, 9}, /* 375 */
    {8267, 8267, 2822, 4}, /* 376 */
    {8277, 8277, 2826, 5}, /* 377 */
    {8290, 8305, 2831, 2}, /* 378 */
    {8337, 8341, 2833, 1}, /* 379 */
    {8345, 8349, 2834, 2}, /* 380 */
    {8353, 8358, 2836, 3}, /* 381 */
    {8363, 8373, 2839, 4}, /* 382 */
    {8383, 8388, 2843, 4}, /* 383 */
    {8399, 8412, 2847, 4}, /* 384 */
    {8425, 8433, 2851, 4}, /* 385 */
    {8441, 8450, 2855, 4}, /* 386 */
    {8459, 8466, 2859, 4}, /* 387 */
    {8473, 8473, 2863, 4}, /* 388 */
    {8478, 8490, 2867, 5}, /* 389 */
    {8502, 8511, 2872, 9}, /* 390 */
    {8520, 8523, 2881, 10}, /* 391 */
    {8539, 8546, 2891, 10}, /* 392 */
    {8553, 8553, 0, 0}, /* 393 */
    {8558, 8583, 2901, 3}, /* 394 */
    {8608, 8608, 2904, 4}, /* 395 */
    {8618, 8626, 2908, 9}, /* 396 */
    {8647, 8647, 2917, 8}, /* 397 */
    {8659, 8677, 2925, 8}, /* 398 */
    {8704, 8704, 2933, 8}, /* 399 */
    {8720, 8720, 2941, 3}, /* 400 */
    {8725, 8743, 2944, 3}, /* 401 */
    {8769, 8787, 2947, 3}, /* 402 */
    {8807, 8818, 2950, 3}, /* 403 */
    {8849, 8849, 0, 0}, /* 404 */
    {8854, 8865, 2953, 5}, /* 405 */
    {8876, 8876, 2958, 7}, /* 406 */
    {8888, 8888, 2965, 7}, /* 407 */
    {8913, 8913, 2972, 7}, /* 408 */
    {8928, 8928, 2979, 8}, /* 409 */
    {8939, 8939, 2987, 8}, /* 410 */
    {8950, 8950, 2995, 8}, /* 411 */
    {8961, 8961, 3003, 8}, /* 412 */
    {8972, 8972, 3011, 8}, /* 413 */
    {8983, 8983, 3019, 8}, /* 414 */
    {8994, 8994, 3027, 8}, /* 415 */
    {9005, 9005, 3035, 7}, /* 416 */
    {9021, 9029, 3042, 9}, /* 417 */
    {9048, 9060, 3051, 9}, /* 418 */
    {9072, 9084, 3060, 9}, /* 419 */
    {9096, 9108, 3069, 9}, /* 420 */
    {9120, 9132, 3078, 9}, /* 421 */
    {9144, 9156, 3087, 9}, /* 422 */
    {9168, 9180, 3096, 9}, /* 423 */
    {9192, 9204, 3105, 9}, /* 424 */
    {9216, 9228, 3114, 9}, /* 425 */
    {9240, 9252, 3123, 9}, /* 426 */
    {9264, 9276, 3132, 9}, /* 427 */
    {9288, 9300, 3141, 9}, /* 428 */
    {9312, 9324, 3150, 9}, /* 429 */
    {9336, 9356, 3159, 3}, /* 430 */
    {9378, 9398, 3162, 7}, /* 431 */
    {9420, 9446, 3169, 7}, /* 432 */
    {9475, 9497, 3176, 7}, /* 433 */
    {9521, 9521, 3183, 1}, /* 434 */
    {9526, 9526, 3184, 3}, /* 435 */
    {9530, 9530, 3187, 7}, /* 436 */
    {9534, 9534, 3194, 8}, /* 437 */
    {9540, 9540, 3202, 9}, /* 438 */
    {9559, 9559, 3211, 9}, /* 439 */
    {9580, 9580, 3220, 9}, /* 440 */
    {9597, 9597, 3229, 9}, /* 441 */
    {9609, 9609, 3238, 10}, /* 442 */
    {9625, 9625, 3248, 10}, /* 443 */
    {9651, 9651, 3258, 10}, /* 444 */
    {9663, 9663, 3268, 10}, /* 445 */
    {9675, 9675, 3278, 10}, /* 446 */
    {9683, 9683, 3288, 10}, /* 447 */
    {9692, 9692, 3298, 10}, /* 448 */
    {9697, 9697, 3308, 10}, /* 449 */
    {9712, 9712, 3318, 10}, /* 450 */
    {9728, 9728, 3328, 10}, /* 451 */
    {9738, 9738, 3338, 10}, /* 452 */
    {9758, 9758, 3348, 10}, /* 453 */
    {9774, 9774, 3358, 10}, /* 454 */
    {9795, 9795, 3368, 10}, /* 455 */
    {9813, 9813, 3378, 10}, /* 456 */
    {9822, 9822, 3388, 10}, /* 457 */
    {9842, 9846, 3398, 10}, /* 458 */
    {9853, 9853, 3408, 10}, /* 459 */
    {9874, 9879, 3418, 10}, /* 460 */
    {9893, 9893, 3428, 10}, /* 461 */
    {9898, 9898, 3438, 10}, /* 462 */
    {9913, 9913, 3448, 10}, /* 463 */
    {9924, 9924, 3458, 10}, /* 464 */
    {9930, 9930, 3468, 10}, /* 465 */
    {9940, 9940, 3478, 10}, /* 466 */
    {9945, 9945, 3488, 10}, /* 467 */
    {9953, 9953, 3498, 10}, /* 468 */
    {9972, 9972, 3508, 10}, /* 469 */
    {9986, 9986, 3518, 10}, /* 470 */
    {10002, 10002, 3528, 10}, /* 471 */
    {10017, 10017, 3538, 10}, /* 472 */
    {10034, 10034, 3548, 10}, /* 473 */
    {10054, 10054, 3558, 10}, /* 474 */
    {10064, 10064, 3568, 10}, /* 475 */
    {10077, 10077, 3578, 10}, /* 476 */
    {10094, 10094, 3588, 10}, /* 477 */
    {10109, 10109, 3598, 10}, /* 478 */
    {10117, 10117, 3608, 10}, /* 479 */
    {10138, 10138, 3618, 10}, /* 480 */
    {10147, 10147, 3628, 10}, /* 481 */
    {10156, 10156, 3638, 10}, /* 482 */
    {10166, 10166, 3648, 10}, /* 483 */
    {10178, 10178, 3658, 10}, /* 484 */
    {10195, 10195, 3668, 10}, /* 485 */
    {10210, 10210, 3678, 10}, /* 486 */
    {10228, 10228, 3688, 10}, /* 487 */
    {10242, 10242, 3698, 10}, /* 488 */
    {10264, 10264, 3708, 10}, /* 489 */
    {10285, 10285, 3718, 10}, /* 490 */
    {10305, 10305, 3728, 10}, /* 491 */
    {10326, 10326, 3738, 10}, /* 492 */
    {10339, 10339, 3748, 10}, /* 493 */
    {10360, 10360, 3758, 10}, /* 494 */
    {10373, 10373, 3768, 10}, /* 495 */
    {10384, 10384, 3778, 10}, /* 496 */
    {10403, 10403, 3788, 10}, /* 497 */
    {10425, 10425, 3798, 10}, /* 498 */
    {10447, 10447, 3808, 10}, /* 499 */
    {10465, 10465, 3818, 10}, /* 500 */
    {10477, 10477, 3828, 10}, /* 501 */
    {10483, 10483, 3838, 10}, /* 502 */
    {10501, 10501, 3848, 3}, /* 503 */
    {10522, 10531, 3851, 5}, /* 504 */
    {10540, 10540, 3856, 6}, /* 505 */
    {10558, 10558, 3862, 6}, /* 506 */
    {10574, 10574, 3868, 7}, /* 507 */
    {10597, 10597, 3875, 7}, /* 508 */
    {10622, 10622, 3882, 3}, /* 509 */
    {10642, 10642, 3885, 3}, /* 510 */
    {0, 0, 0, 0}, /* 511 */
    {10652, 10659, 3888, 2}, /* 512 */
    {10690, 10700, 3890, 3}, /* 513 */
    {10714, 10725, 3893, 3}, /* 514 */
    {10744, 10744, 3896, 3}, /* 515 */
    {10753, 10753, 3899, 3}, /* 516 */
    {10764, 10776, 3902, 3}, /* 517 */
    {10799, 10799, 3905, 3}, /* 518 */
    {10809, 10809, 3908, 4}, /* 519 */
    {10823, 10823, 3912, 4}, /* 520 */
    {10838, 10838, 3916, 4}, /* 521 */
    {10852, 10852, 3920, 4}, /* 522 */
    {10865, 10865, 3924, 4}, /* 523 */
    {10874, 10874, 3928, 4}, /* 524 */
    {10887, 10887, 3932, 4}, /* 525 */
    {10908, 10908, 3936, 4}, /* 526 */
    {10923, 10923, 3940, 4}, /* 527 */
    {10944, 10944, 3944, 4}, /* 528 */
    {10968, 10968, 3948, 4}, /* 529 */
    {10992, 10992, 3952, 4}, /* 530 */
    {11010, 11010, 3956, 4}, /* 531 */
    {11029, 11029, 3960, 4}, /* 532 */
    {11042, 11042, 3964, 4}, /* 533 */
    {11057, 11057, 3968, 4}, /* 534 */
    {11074, 11074, 3972, 4}, /* 535 */
    {11091, 11091, 3976, 4}, /* 536 */
    {11109, 11109, 3980, 4}, /* 537 */
    {11128, 11128, 3984, 4}, /* 538 */
    {11147, 11147, 3988, 4}, /* 539 */
    {11165, 11165, 3992, 4}, /* 540 */
    {11186, 11186, 3996, 4}, /* 541 */
    {11206, 11206, 4000, 4}, /* 542 */
    {11227, 11227, 4004, 4}, /* 543 */
    {11247, 11247, 4008, 4}, /* 544 */
    {11263, 11263, 4012, 4}, /* 545 */
    {11280, 11280, 4016, 4}, /* 546 */
    {11297, 11297, 4020, 4}, /* 547 */
    {11316, 11316, 4024, 4}, /* 548 */
    {11336, 11336, 4028, 4}, /* 549 */
    {11356, 11356, 4032, 4}, /* 550 */
    {11373, 11373, 4036, 4}, /* 551 */
    {11391, 11391, 4040, 4}, /* 552 */
    {11409, 11409, 4044, 4}, /* 553 */
    {11429, 11429, 4048, 4}, /* 554 */
    {11450, 11450, 4052, 4}, /* 555 */
    {11471, 11471, 4056, 4}, /* 556 */
    {11490, 11490, 4060, 4}, /* 557 */
    {11508, 11508, 4064, 4}, /* 558 */
    {11532, 11532, 4068, 4}, /* 559 */
    {11556, 11556, 4072, 4}, /* 560 */
    {11578, 11578, 4076, 4}, /* 561 */
    {11600, 11600, 4080, 4}, /* 562 */
    {11620, 11620, 4084, 4}, /* 563 */
    {11638, 11638, 4088, 4}, /* 564 */
    {11655, 11655, 4092, 4}, /* 565 */
    {11673, 11673, 4096, 4}, /* 566 */
    {11693, 11693, 4100, 4}, /* 567 */
    {11708, 11708, 4104, 4}, /* 568 */
    {11730, 11730, 4108, 4}, /* 569 */
    {11750, 11750, 4112, 4}, /* 570 */
    {11767, 11767, 4116, 4}, /* 571 */
    {11784, 11784, 4120, 4}, /* 572 */
    {11802, 11802, 4124, 4}, /* 573 */
    {11821, 11821, 4128, 4}, /* 574 */
    {11839, 11839, 4132, 4}, /* 575 */
    {11858, 11858, 4136, 4}, /* 576 */
    {11882, 11882, 4140, 4}, /* 577 */
    {11902, 11902, 4144, 4}, /* 578 */
    {11922, 11922, 4148, 4}, /* 579 */
    {11943, 11943, 4152, 4}, /* 580 */
    {11959, 11959, 4156, 4}, /* 581 */
    {11976, 11976, 4160, 4}, /* 582 */
    {11992, 11992, 4164, 4}, /* 583 */
    {12011, 12011, 4168, 4}, /* 584 */
    {12031, 12031, 4172, 4}, /* 585 */
    {12050, 12050, 4176, 4}, /* 586 */
    {12067, 12067, 4180, 4}, /* 587 */
    {12085, 12085, 4184, 4}, /* 588 */
    {12102, 12102, 4188, 4}, /* 589 */
    {12122, 12122, 4192, 4}, /* 590 */
    {12143, 12143, 4196, 4}, /* 591 */
    {12163, 12163, 4200, 4}, /* 592 */
    {12186, 12186, 4204, 4}, /* 593 */
    {12209, 12209, 4208, 4}, /* 594 */
    {12229, 12229, 4212, 4}, /* 595 */
    {12246, 12246, 4216, 4}, /* 596 */
    {12264, 12264, 4220, 4}, /* 597 */
    {12281, 12281, 4224, 4}, /* 598 */
    {12306, 12306, 4228, 4}, /* 599 */
    {12334, 12334, 4232, 4}, /* 600 */
    {12359, 12375, 4236, 4}, /* 601 */
    {12394, 12408, 4240, 4}, /* 602 */
    {12432, 12432, 4244, 4}, /* 603 */
    {12449, 12449, 4248, 4}, /* 604 */
    {12463, 12463, 4252, 4}, /* 605 */
    {12477, 12487, 4256, 4}, /* 606 */
    {12511, 12511, 4260, 4}, /* 607 */
    {12527, 12527, 4264, 4}, /* 608 */
    {12546, 12546, 4268, 4}, /* 609 */
    {12563, 12563, 4272, 4}, /* 610 */
    {12581, 12581, 4276, 4}, /* 611 */
    {12603, 12603, 4280, 4}, /* 612 */
    {12621, 12621, 4284, 4}, /* 613 */
    {12636, 12636, 4288, 4}, /* 614 */
    {12653, 12653, 4292, 4}, /* 615 */
    {12678, 12678, 4296, 4}, /* 616 */
    {12702, 12702, 4300, 4}, /* 617 */
    {12721, 12721, 4304, 4}, /* 618 */
    {12739, 12739, 4308, 4}, /* 619 */
    {12766, 12766, 4312, 4}, /* 620 */
    {12779, 12795, 4316, 4}, /* 621 */
    {12824, 12824, 4320, 4}, /* 622 */
    {12842, 12857, 4324, 4}, /* 623 */
    {12877, 12877, 4328, 5}, /* 624 */
    {12894, 12894, 4333, 5}, /* 625 */
    {12908, 12908, 4338, 5}, /* 626 */
    {12926, 12926, 4343, 5}, /* 627 */
    {12948, 12948, 4348, 5}, /* 628 */
    {12967, 12967, 4353, 5}, /* 629 */
    {12985, 12985, 4358, 5}, /* 630 */
    {13004, 13024, 4363, 6}, /* 631 */
    {13044, 13058, 4369, 6}, /* 632 */
    {13076, 13095, 4375, 6}, /* 633 */
    {13113, 13131, 4381, 6}, /* 634 */
    {13154, 13172, 4387, 6}, /* 635 */
    {13196, 13196, 4393, 4}, /* 636 */
    {13215, 13215, 4397, 4}, /* 637 */
    {13232, 13232, 4401, 4}, /* 638 */
    {13258, 13258, 4405, 4}, /* 639 */
    {13272, 13272, 4409, 4}, /* 640 */
    {13287, 13287, 4413, 4}, /* 641 */
    {13308, 13308, 4417, 5}, /* 642 */
    {13324, 13333, 4422, 8}, /* 643 */
    {13342, 13342, 4430, 9}, /* 644 */
    {13363, 13369, 0, 0}, /* 645 */
    {13375, 13391, 0, 0}, /* 646 */
    {13407, 13435, 4439, 1}, /* 647 */
    {13463, 13480, 4440, 10}, /* 648 */
    {13506, 13512, 4450, 10}, /* 649 */
    {13542, 13555, 0, 0}, /* 650 */
    {13568, 13581, 0, 0}, /* 651 */
    {13594, 13607, 0, 0}, /* 652 */
    {13620, 13633, 0, 0}, /* 653 */
    {13646, 13659, 0, 0}, /* 654 */
    {13672, 13685, 0, 0}, /* 655 */
    {13698, 13707, 0, 0}, /* 656 */
    {13716, 13725, 0, 0}, /* 657 */
    {13734, 13748, 0, 0}, /* 658 */
    {13762, 13776, 0, 0}, /* 659 */
    {13790, 13797, 4460, 3}, /* 660 */
    {13811, 13811, 4463, 3}, /* 661 */
    {13822, 13822, 4466, 7}, /* 662 */
    {13829, 13843, 4473, 8}, /* 663 */
    {13873, 13892, 4481, 8}, /* 664 */
    {13905, 13923, 4489, 8}, /* 665 */
    {13935, 13951, 4497, 3}, /* 666 */
    {13975, 13994, 4500, 8}, /* 667 */
    {14006, 14017, 4508, 9}, /* 668 */
    {14041, 14052, 4517, 9}, /* 669 */
    {14076, 14087, 4526, 9}, /* 670 */
    {14111, 14122, 4535, 9}, /* 671 */
    {14146, 14153, 4544, 9}, /* 672 */
    {14160, 14167, 4553, 9}, /* 673 */
    {14174, 14181, 4562, 9}, /* 674 */
    {14188, 14195, 4571, 9}, /* 675 */
    {14202, 14202, 4580, 1}, /* 676 */
    {14226, 14226, 4581, 3}, /* 677 */
    {14239, 14239, 4584, 2}, /* 678 */
    {14243, 14243, 4586, 3}, /* 679 */
    {14251, 14251, 4589, 8}, /* 680 */
    {14279, 14279, 4597, 9}, /* 681 */
    {14287, 14287, 4606, 9}, /* 682 */
    {14295, 14295, 4615, 9}, /* 683 */
    {14303, 14303, 4624, 8}, /* 684 */
    {14314, 14314, 4632, 8}, /* 685 */
    {14325, 14325, 4640, 8}, /* 686 */
    {14336, 14336, 4648, 8}, /* 687 */
    {14347, 14347, 4656, 8}, /* 688 */
    {14358, 14358, 4664, 8}, /* 689 */
    {14369, 14369, 4672, 8}, /* 690 */
    {14380, 14380, 4680, 8}, /* 691 */
    {14391, 14391, 4688, 8}, /* 692 */
    {14402, 14402, 4696, 8}, /* 693 */
    {14413, 14413, 4704, 8}, /* 694 */
    {14424, 14424, 4712, 8}, /* 695 */
    {14435, 14435, 4720, 8}, /* 696 */
    {14446, 14446, 4728, 8}, /* 697 */
    {14457, 14457, 4736, 8}, /* 698 */
    {14468, 14468, 4744, 8}, /* 699 */
    {14479, 14479, 4752, 8}, /* 700 */
    {14490, 14490, 4760, 8}, /* 701 */
    {14501, 14501, 4768, 8}, /* 702 */
    {14512, 14512, 4776, 8}, /* 703 */
    {14523, 14523, 4784, 5}, /* 704 */
    {14533, 14533, 4789, 5}, /* 705 */
    {14543, 14543, 4794, 5}, /* 706 */
    {14553, 14553, 4799, 5}, /* 707 */
    {14563, 14563, 4804, 5}, /* 708 */
    {14573, 14573, 4809, 5}, /* 709 */
    {14583, 14583, 4814, 5}, /* 710 */
    {14593, 14593, 4819, 5}, /* 711 */
    {14603, 14603, 4824, 5}, /* 712 */
    {14613, 14613, 4829, 5}, /* 713 */
    {14623, 14623, 4834, 5}, /* 714 */
    {14633, 14633, 4839, 5}, /* 715 */
    {14643, 14643, 4844, 5}, /* 716 */
    {14653, 14653, 4849, 5}, /* 717 */
    {14663, 14663, 4854, 5}, /* 718 */
    {14673, 14673, 4859, 5}, /* 719 */
    {14683, 14683, 4864, 5}, /* 720 */
    {14693, 14693, 4869, 5}, /* 721 */
    {14703, 14703, 4874, 5}, /* 722 */
    {14713, 14713, 4879, 5}, /* 723 */
    {14723, 14723, 4884, 5}, /* 724 */
    {14733, 14733, 4889, 5}, /* 725 */
    {14743, 14743, 4894, 5}, /* 726 */
    {14753, 14753, 4899, 5}, /* 727 */
    {14763, 14763, 4904, 5}, /* 728 */
    {14773, 14773, 4909, 5}, /* 729 */
    {14783, 14783, 4914, 5}, /* 730 */
    {14793, 14793, 4919, 5}, /* 731 */
    {14803, 14803, 4924, 5}, /* 732 */
    {14813, 14813, 4929, 5}, /* 733 */
    {14823, 14823, 4934, 5}, /* 734 */
    {14833, 14833, 4939, 5}, /* 735 */
    {14856, 14856, 4944, 5}, /* 736 */
    {14879, 14879, 4949, 5}, /* 737 */
    {14902, 14902, 4954, 5}, /* 738 */
    {14925, 14925, 4959, 5}, /* 739 */
    {14948, 14948, 4964, 5}, /* 740 */
    {14971, 14971, 4969, 5}, /* 741 */
    {14994, 14994, 4974, 5}, /* 742 */
    {15017, 15017, 4979, 5}, /* 743 */
    {15041, 15041, 4984, 5}, /* 744 */
    {15065, 15065, 4989, 5}, /* 745 */
    {15089, 15099, 4994, 4}, /* 746 */
    {15117, 15132, 4998, 3}, /* 747 */
    {15155, 15172, 5001, 3}, /* 748 */
    {15198, 15212, 0, 0}, /* 749 */
    {15219, 15233, 0, 0}, /* 750 */
    {15240, 15257, 5004, 11}, /* 751 */
    {15274, 15291, 5015, 11}, /* 752 */
    {15308, 15325, 5026, 11}, /* 753 */
    {15342, 15359, 5037, 8}, /* 754 */
    {15376, 15393, 5045, 8}, /* 755 */
    {15410, 15427, 5053, 8}, /* 756 */
    {15444, 15461, 5061, 8}, /* 757 */
    {15478, 15495, 5069, 8}, /* 758 */
    {15512, 15529, 5077, 8}, /* 759 */
    {15546, 15564, 0, 0}, /* 760 */
    {15582, 15600, 0, 0}, /* 761 */
    {15618, 15636, 0, 0}, /* 762 */
    {15654, 15672, 0, 0}, /* 763 */
    {15690, 15708, 0, 0}, /* 764 */
    {15726, 15744, 0, 0}, /* 765 */
    {15762, 15779, 5085, 8}, /* 766 */
    {15796, 15813, 5093, 8}, /* 767 */
    {15830, 15847, 5101, 8}, /* 768 */
    {15864, 15891, 5109, 3}, /* 769 */
    {15927, 15952, 5112, 3}, /* 770 */
    {15986, 16004, 5115, 3}, /* 771 */
    {0, 0, 0, 0}, /* 772 */
    {16030, 16035, 5118, 6}, /* 773 */
    {0, 0, 0, 0}, /* 774 */
    {0, 0, 0, 0}, /* 775 */
    {16040, 16049, 5124, 8}, /* 776 */
    {16058, 16067, 5132, 8}, /* 777 */
    {16076, 16085, 5140, 8}, /* 778 */
    {16094, 16103, 5148, 8}, /* 779 */
    {16112, 16121, 5156, 8}, /* 780 */
    {16130, 16140, 5164, 8}, /* 781 */
    {16150, 16170, 5172, 9}, /* 782 */
    {16189, 16203, 5181, 9}, /* 783 */
    {16228, 16228, 5190, 8}, /* 784 */
    {16247, 16260, 5198, 8}, /* 785 */
    {16274, 16274, 5206, 11}, /* 786 */
    {16301, 16301, 5217, 11}, /* 787 */
    {16325, 16325, 5228, 9}, /* 788 */
    {16340, 16340, 5237, 9}, /* 789 */
    {16355, 16355, 5246, 9}, /* 790 */
    {16370, 16370, 5255, 7}, /* 791 */
    {16393, 16393, 5262, 7}, /* 792 */
    {16414, 16414, 5269, 8}, /* 793 */
    {16432, 16432, 5277, 8}, /* 794 */
    {16450, 16450, 5285, 8}, /* 795 */
    {16468, 16468, 5293, 8}, /* 796 */
    {16486, 16486, 5301, 8}, /* 797 */
    {16498, 16498, 5309, 8}, /* 798 */
    {16513, 16513, 5317, 8}, /* 799 */
    {16528, 16528, 5325, 8}, /* 800 */
    {16543, 16543, 5333, 8}, /* 801 */
    {16558, 16558, 5341, 9}, /* 802 */
    {16574, 16574, 5350, 9}, /* 803 */
    {16590, 16590, 5359, 6}, /* 804 */
    {16600, 16600, 5365, 5}, /* 805 */
    {16610, 16610, 5370, 5}, /* 806 */
    {16620, 16656, 5375, 6}, /* 807 */
    {16695, 16729, 5381, 6}, /* 808 */
    {16766, 16776, 5387, 6}, /* 809 */
    {16792, 16812, 5393, 6}, /* 810 */
    {16831, 16840, 5399, 6}, /* 811 */
    {16858, 16865, 5405, 6}, /* 812 */
    {16881, 16888, 5411, 6}, /* 813 */
    {16902, 16902, 0, 0}, /* 814 */
    {16913, 16922, 5417, 6}, /* 815 */
    {16940, 16957, 5423, 6}, /* 816 */
    {16977, 16997, 5429, 6}, /* 817 */
    {17018, 17036, 5435, 6}, /* 818 */
    {17055, 17055, 5441, 7}, /* 819 */
    {17092, 17092, 5448, 7}, /* 820 */
    {17124, 17124, 5455, 7}, /* 821 */
    {17153, 17153, 5462, 7}, /* 822 */
    {17187, 17187, 5469, 7}, /* 823 */
    {17216, 17216, 5476, 7}, /* 824 */
    {17253, 17253, 5483, 7}, /* 825 */
    {17290, 17290, 5490, 7}, /* 826 */
    {17327, 17327, 5497, 7}, /* 827 */
    {17364, 17364, 5504, 7}, /* 828 */
    {17409, 17409, 5511, 7}, /* 829 */
    {17454, 17454, 5518, 7}, /* 830 */
    {17495, 17495, 5525, 7}, /* 831 */
    {17524, 17524, 5532, 7}, /* 832 */
    {17561, 17561, 5539, 7}, /* 833 */
    {17598, 17598, 5546, 7}, /* 834 */
    {17635, 17635, 5553, 7}, /* 835 */
    {17672, 17672, 5560, 7}, /* 836 */
    {17712, 17712, 5567, 7}, /* 837 */
    {17752, 17752, 5574, 7}, /* 838 */
    {17792, 17792, 5581, 7}, /* 839 */
    {17823, 17823, 5588, 7}, /* 840 */
    {17862, 17862, 5595, 7}, /* 841 */
    {17901, 17901, 5602, 7}, /* 842 */
    {17940, 17940, 5609, 7}, /* 843 */
    {17982, 17982, 5616, 7}, /* 844 */
    {18024, 18024, 5623, 7}, /* 845 */
    {18042, 18042, 5630, 7}, /* 846 */
    {18063, 18063, 5637, 7}, /* 847 */
    {18081, 18081, 5644, 7}, /* 848 */
    {18102, 18121, 5651, 8}, /* 849 */
    {18154, 18163, 5659, 8}, /* 850 */
    {18187, 18198, 5667, 8}, /* 851 */
    {18224, 18261, 5675, 8}, /* 852 */
    {18308, 18347, 5683, 8}, /* 853 */
    {18396, 18426, 5691, 8}, /* 854 */
    {18467, 18472, 0, 0}, /* 855 */
    {18477, 18489, 5699, 9}, /* 856 */
    {18513, 18525, 5708, 3}, /* 857 */
    {18545, 18571, 5711, 8}, /* 858 */
    {18592, 18592, 5719, 3}, /* 859 */
    {18604, 18604, 5722, 3}, /* 860 */
    {18621, 18621, 5725, 3}, /* 861 */
    {18635, 18635, 5728, 3}, /* 862 */
    {18649, 18649, 5731, 3}, /* 863 */
    {18676, 18676, 5734, 3}, /* 864 */
    {18692, 18692, 5737, 3}, /* 865 */
    {18704, 18704, 5740, 3}, /* 866 */
    {18730, 18730, 5743, 3}, /* 867 */
    {18755, 18755, 5746, 3}, /* 868 */
    {18767, 18767, 5749, 3}, /* 869 */
    {18791, 18791, 5752, 3}, /* 870 */
    {18809, 18809, 5755, 3}, /* 871 */
    {18830, 18830, 5758, 3}, /* 872 */
    {18854, 18854, 5761, 3}, /* 873 */
    {18874, 18874, 5764, 3}, /* 874 */
    {18902, 18902, 5767, 3}, /* 875 */
    {18909, 18909, 5770, 3}, /* 876 */
    {18915, 18915, 5773, 3}, /* 877 */
    {18928, 18928, 5776, 3}, /* 878 */
    {18936, 18936, 5779, 3}, /* 879 */
    {18949, 18949, 5782, 3}, /* 880 */
    {18965, 18965, 5785, 3}, /* 881 */
    {18979, 18979, 5788, 3}, /* 882 */
    {19003, 19003, 5791, 3}, /* 883 */
    {19029, 19029, 5794, 3}, /* 884 */
    {19050, 19050, 5797, 3}, /* 885 */
    {19070, 19070, 5800, 3}, /* 886 */
    {19090, 19090, 5803, 3}, /* 887 */
    {19108, 19108, 5806, 3}, /* 888 */
    {19121, 19121, 5809, 3}, /* 889 */
    {19137, 19137, 5812, 3}, /* 890 */
    {19157, 19157, 5815, 3}, /* 891 */
    {19177, 19177, 5818, 3}, /* 892 */
    {19185, 19185, 5821, 11}, /* 893 */
    {19201, 19206, 0, 0}, /* 894 */
    {19211, 19225, 5832, 9}, /* 895 */
    {19237, 19251, 5841, 9}, /* 896 */
    {19263, 19263, 5850, 9}, /* 897 */
    {19282, 19296, 5859, 9}, /* 898 */
    {19308, 19322, 5868, 9}, /* 899 */
    {19334, 19334, 5877, 9}, /* 900 */
    {19353, 19367, 5886, 9}, /* 901 */
    {19379, 19393, 5895, 9}, /* 902 */
    {19405, 19405, 5904, 9}, /* 903 */
    {19424, 19436, 0, 0}, /* 904 */
    {19448, 19460, 0, 0}, /* 905 */
    {19472, 19484, 0, 0}, /* 906 */
    {19496, 19496, 5913, 11}, /* 907 */
    {19516, 19516, 5924, 11}, /* 908 */
    {19536, 19536, 5935, 11}, /* 909 */
    {19556, 19576, 5946, 4}, /* 910 */
    {19599, 19604, 5950, 9}, /* 911 */
    {19609, 19620, 5959, 9}, /* 912 */
    {19630, 19642, 5968, 8}, /* 913 */
    {19654, 19666, 5976, 8}, /* 914 */
    {19678, 19691, 0, 0}, /* 915 */
    {19704, 19726, 0, 0}, /* 916 */
    {19748, 19770, 0, 0}, /* 917 */
    {19792, 19814, 0, 0}, /* 918 */
    {19836, 19847, 5984, 9}, /* 919 */
    {19857, 19872, 5993, 7}, /* 920 */
    {19881, 19881, 6000, 9}, /* 921 */
    {19897, 19897, 6009, 9}, /* 922 */
    {19913, 19913, 6018, 9}, /* 923 */
    {19929, 19929, 6027, 9}, /* 924 */
    {19945, 19945, 6036, 9}, /* 925 */
    {19961, 19961, 6045, 9}, /* 926 */
    {19977, 19977, 6054, 9}, /* 927 */
    {19993, 19993, 6063, 9}, /* 928 */
    {20009, 20009, 6072, 9}, /* 929 */
    {20025, 20025, 6081, 9}, /* 930 */
    {20041, 20041, 6090, 9}, /* 931 */
    {20057, 20057, 6099, 9}, /* 932 */
    {20073, 20073, 6108, 9}, /* 933 */
    {20089, 20089, 6117, 9}, /* 934 */
    {20105, 20116, 6126, 9}, /* 935 */
    {20127, 20127, 6135, 9}, /* 936 */
    {20161, 20161, 6144, 6}, /* 937 */
    {20197, 20197, 6150, 6}, /* 938 */
    {20233, 20233, 6156, 6}, /* 939 */
    {20269, 20269, 6162, 6}, /* 940 */
    {20305, 20305, 6168, 9}, /* 941 */
    {20344, 20344, 6177, 6}, /* 942 */
    {20385, 20385, 6183, 6}, /* 943 */
    {20426, 20426, 6189, 6}, /* 944 */
    {20467, 20467, 6195, 6}, /* 945 */
    {20508, 20508, 0, 0}, /* 946 */
    {20519, 20519, 0, 0}, /* 947 */
    {20535, 20559, 0, 0}, /* 948 */
    {20583, 20607, 0, 0}, /* 949 */
    {20631, 20655, 0, 0}, /* 950 */
    {20679, 20695, 6201, 10}, /* 951 */
    {20718, 20736, 6211, 10}, /* 952 */
    {20761, 20779, 6221, 10}, /* 953 */
    {20804, 20817, 6231, 10}, /* 954 */
    {20837, 20851, 6241, 11}, /* 955 */
    {20876, 20891, 6252, 11}, /* 956 */
    {20923, 20937, 6263, 11}, /* 957 */
    {20961, 20973, 0, 0}, /* 958 */
    {20985, 20997, 0, 0}, /* 959 */
    {21009, 21021, 0, 0}, /* 960 */
    {21033, 21050, 6274, 8}, /* 961 */
    {21067, 21084, 6282, 8}, /* 962 */
    {21101, 21118, 6290, 8}, /* 963 */
    {21135, 21153, 6298, 8}, /* 964 */
    {21171, 21188, 6306, 8}, /* 965 */
    {21205, 21222, 6314, 8}, /* 966 */
    {21239, 21256, 6322, 8}, /* 967 */
    {21273, 21291, 6330, 8}, /* 968 */
    {21309, 21326, 6338, 8}, /* 969 */
    {21343, 21360, 6346, 8}, /* 970 */
    {21377, 21394, 6354, 8}, /* 971 */
    {21411, 21429, 6362, 8}, /* 972 */
    {21447, 21457, 6370, 9}, /* 973 */
    {21464, 21464, 6379, 5}, /* 974 */
    {21472, 21472, 0, 0}, /* 975 */
    {21486, 21486, 0, 0}, /* 976 */
    {21498, 21498, 6384, 6}, /* 977 */
    {21517, 21517, 6390, 7}, /* 978 */
    {21530, 21543, 6397, 8}, /* 979 */
    {21582, 21595, 6405, 8}, /* 980 */
    {21634, 21634, 6413, 7}, /* 981 */
    {21649, 21663, 6420, 8}, /* 982 */
    {21699, 21713, 6428, 8}, /* 983 */
    {21749, 21749, 6436, 7}, /* 984 */
    {21772, 21813, 6443, 8}, /* 985 */
    {21864, 21905, 6451, 8}, /* 986 */
    {21956, 21956, 6459, 7}, /* 987 */
    {21968, 22000, 6466, 8}, /* 988 */
    {22029, 22061, 6474, 8}, /* 989 */
    {22090, 22090, 6482, 7}, /* 990 */
    {22105, 22105, 6489, 7}, /* 991 */
    {22123, 22123, 6496, 8}, /* 992 */
    {22160, 22160, 6504, 8}, /* 993 */
    {22197, 22197, 6512, 6}, /* 994 */
    {22215, 22215, 6518, 7}, /* 995 */
    {22238, 22238, 6525, 8}, /* 996 */
    {22275, 22315, 6533, 9}, /* 997 */
    {22365, 22402, 6542, 9}, /* 998 */
    {22441, 22478, 6551, 9}, /* 999 */
    {22517, 22517, 6560, 7}, /* 1000 */
    {22542, 22542, 6567, 7}, /* 1001 */
    {22567, 22567, 6574, 8}, /* 1002 */
    {22596, 22623, 6582, 9}, /* 1003 */
    {22656, 22656, 6591, 8}, /* 1004 */
    {22660, 22660, 6599, 5}, /* 1005 */
    {22665, 22665, 6604, 5}, /* 1006 */
    {22671, 22687, 6609, 5}, /* 1007 */
    {22711, 22726, 6614, 5}, /* 1008 */
    {22749, 22749, 0, 0}, /* 1009 */
    {22760, 22760, 0, 0}, /* 1010 */
    {22771, 22771, 0, 0}, /* 1011 */
    {22782, 22782, 0, 0}, /* 1012 */
    {22797, 22797, 0, 0}, /* 1013 */
    {22812, 22812, 0, 0}, /* 1014 */
    {22827, 22827, 0, 0}, /* 1015 */
    {22842, 22842, 0, 0}, /* 1016 */
    {22857, 22857, 0, 0}, /* 1017 */
    {22872, 22890, 0, 0}, /* 1018 */
    {22908, 22917, 0, 0}, /* 1019 */
    {22926, 22937, 6619, 8}, /* 1020 */
    {22949, 22958, 0, 0}, /* 1021 */
    {22967, 22976, 6627, 8}, /* 1022 */
    {23004, 23013, 6635, 8}, /* 1023 */
    {23039, 23049, 6643, 8}, /* 1024 */
    {23080, 23098, 6651, 8}, /* 1025 */
    {23109, 23127, 6659, 8}, /* 1026 */
    {23138, 23149, 6667, 8}, /* 1027 */
    {23161, 23179, 6675, 8}, /* 1028 */
    {23199, 23209, 6683, 8}, /* 1029 */
    {23220, 23237, 6691, 8}, /* 1030 */
    {23256, 23256, 6699, 6}, /* 1031 */
    {23266, 23283, 6705, 7}, /* 1032 */
    {23302, 23312, 6712, 7}, /* 1033 */
    {23333, 23333, 6719, 3}, /* 1034 */
    {23340, 23340, 6722, 3}, /* 1035 */
    {23345, 23350, 0, 0}, /* 1036 */
    {23355, 23361, 0, 0}, /* 1037 */
    {23368, 23376, 0, 0}, /* 1038 */
    {23385, 23391, 0, 0}, /* 1039 */
    {23398, 23410, 0, 0}, /* 1040 */
    {23423, 23433, 0, 0}, /* 1041 */
    {23444, 23454, 0, 0}, /* 1042 */
    {23465, 23471, 0, 0}, /* 1043 */
    {23478, 23484, 0, 0}, /* 1044 */
    {23491, 23498, 0, 0}, /* 1045 */
    {23506, 23514, 0, 0}, /* 1046 */
    {23523, 23533, 0, 0}, /* 1047 */
    {23544, 23552, 0, 0}, /* 1048 */
    {23561, 23569, 0, 0}, /* 1049 */
    {23578, 23589, 0, 0}, /* 1050 */
    {23601, 23612, 0, 0}, /* 1051 */
    {23624, 23632, 0, 0}, /* 1052 */
    {23641, 23650, 0, 0}, /* 1053 */
    {0, 0, 0, 0}, /* 1054 */
    {0, 0, 0, 0}, /* 1055 */
    {23660, 23671, 6725, 11}, /* 1056 */
    {23682, 23693, 6736, 11}, /* 1057 */
    {23704, 23704, 6747, 11}, /* 1058 */
    {23734, 23734, 6758, 11}, /* 1059 */
    {23764, 23764, 6769, 11}, /* 1060 */
    {23774, 23783, 0, 0}, /* 1061 */
    {23792, 23800, 0, 0}, /* 1062 */
    {23808, 23814, 0, 0}, /* 1063 */
    {23821, 23829, 0, 0}, /* 1064 */
    {23838, 23851, 6780, 9}, /* 1065 */
    {23864, 23877, 6789, 9}, /* 1066 */
    {23890, 23903, 6798, 9}, /* 1067 */
    {23916, 23929, 6807, 9}, /* 1068 */
    {23942, 23955, 6816, 9}, /* 1069 */
    {23968, 23981, 6825, 9}, /* 1070 */
    {23994, 24007, 6834, 9}, /* 1071 */
    {24020, 24033, 6843, 9}, /* 1072 */
    {24046, 24059, 6852, 9}, /* 1073 */
    {24072, 24085, 6861, 9}, /* 1074 */
    {24098, 24111, 6870, 9}, /* 1075 */
    {24124, 24137, 6879, 9}, /* 1076 */
    {24150, 24163, 6888, 9}, /* 1077 */
    {24176, 24189, 6897, 9}, /* 1078 */
    {24202, 24215, 6906, 9}, /* 1079 */
    {24228, 24242, 0, 0}, /* 1080 */
    {24256, 24270, 0, 0}, /* 1081 */
    {24284, 24298, 0, 0}, /* 1082 */
    {24312, 24326, 0, 0}, /* 1083 */
    {24340, 24354, 0, 0}, /* 1084 */
    {24368, 24382, 0, 0}, /* 1085 */
    {24396, 24396, 6915, 11}, /* 1086 */
    {24429, 24429, 6926, 3}, /* 1087 */
    {24437, 24437, 6929, 3}, /* 1088 */
    {24443, 24443, 6932, 3}, /* 1089 */
    {24466, 24469, 6935, 3}, /* 1090 */
    {24483, 24486, 6938, 3}, /* 1091 */
    {24500, 24500, 6941, 3}, /* 1092 */
    {24508, 24525, 6944, 5}, /* 1093 */
    {24573, 24584, 6949, 9}, /* 1094 */
    {24595, 24606, 6958, 9}, /* 1095 */
    {24617, 24626, 6967, 9}, /* 1096 */
    {24635, 24644, 6976, 9}, /* 1097 */
    {24653, 24662, 6985, 9}, /* 1098 */
    {24671, 24680, 6994, 9}, /* 1099 */
    {24689, 24698, 7003, 9}, /* 1100 */
    {24707, 24716, 7012, 9}, /* 1101 */
    {24725, 24745, 7021, 9}, /* 1102 */
    {24759, 24779, 7030, 9}, /* 1103 */
    {24793, 24813, 7039, 9}, /* 1104 */
    {24827, 24847, 7048, 9}, /* 1105 */
    {24861, 24880, 7057, 9}, /* 1106 */
    {24896, 24915, 7066, 9}, /* 1107 */
    {24931, 24952, 7075, 9}, /* 1108 */
    {24970, 24991, 7084, 9}, /* 1109 */
    {25009, 25030, 7093, 9}, /* 1110 */
    {25048, 25069, 7102, 9}, /* 1111 */
    {25087, 25110, 7111, 9}, /* 1112 */
    {25130, 25153, 7120, 9}, /* 1113 */
    {25173, 25196, 7129, 9}, /* 1114 */
    {25216, 25239, 7138, 9}, /* 1115 */
    {25259, 25294, 7147, 9}, /* 1116 */
    {25307, 25342, 7156, 9}, /* 1117 */
    {25355, 25390, 7165, 9}, /* 1118 */
    {25403, 25438, 7174, 9}, /* 1119 */
    {25451, 25464, 7183, 9}, /* 1120 */
    {25477, 25490, 7192, 9}, /* 1121 */
    {25503, 25516, 7201, 9}, /* 1122 */
    {25529, 25542, 7210, 9}, /* 1123 */
    {25555, 25568, 7219, 9}, /* 1124 */
    {25581, 25594, 7228, 9}, /* 1125 */
    {25607, 25607, 0, 0}, /* 1126 */
    {25617, 25617, 0, 0}, /* 1127 */
    {25627, 25627, 0, 0}, /* 1128 */
    {25637, 25637, 0, 0}, /* 1129 */
    {25647, 25647, 0, 0}, /* 1130 */
    {25657, 25663, 7237, 8}, /* 1131 */
    {25689, 25695, 7245, 8}, /* 1132 */
    {25722, 25730, 7253, 8}, /* 1133 */
    {25738, 25746, 7261, 8}, /* 1134 */
    {25754, 25762, 7269, 8}, /* 1135 */
    {25770, 25779, 7277, 8}, /* 1136 */
    {25788, 25796, 7285, 8}, /* 1137 */
    {25804, 25813, 7293, 8}, /* 1138 */
    {25822, 25830, 7301, 8}, /* 1139 */
    {25838, 25845, 7309, 3}, /* 1140 */
    {25864, 25864, 7312, 5}, /* 1141 */
    {25870, 25870, 7317, 6}, /* 1142 */
    {25880, 25884, 7323, 8}, /* 1143 */
    {25888, 25896, 7331, 8}, /* 1144 */
    {25917, 25932, 7339, 9}, /* 1145 */
    {25960, 25975, 7348, 9}, /* 1146 */
    {26003, 26003, 7357, 8}, /* 1147 */
    {26040, 26077, 7365, 9}, /* 1148 */
    {26116, 26153, 7374, 9}, /* 1149 */
    {26192, 26192, 7383, 3}, /* 1150 */
    {26199, 26199, 7386, 7}, /* 1151 */
    {26206, 26216, 7393, 10}, /* 1152 */
    {26237, 26251, 7403, 11}, /* 1153 */
    {26281, 26295, 7414, 11}, /* 1154 */
    {26325, 26340, 7425, 11}, /* 1155 */
    {26370, 26388, 7436, 10}, /* 1156 */
    {26412, 26422, 7446, 10}, /* 1157 */
    {26441, 26452, 7456, 11}, /* 1158 */
    {26481, 26492, 7467, 13}, /* 1159 */
    {26518, 26527, 7480, 13}, /* 1160 */
    {26540, 26549, 7493, 13}, /* 1161 */
    {26562, 26571, 7506, 13}, /* 1162 */
    {26584, 26593, 7519, 13}, /* 1163 */
    {26606, 26615, 7532, 13}, /* 1164 */
    {26628, 26637, 7545, 13}, /* 1165 */
    {26650, 26659, 7558, 13}, /* 1166 */
    {26672, 26681, 7571, 13}, /* 1167 */
    {26694, 26703, 7584, 13}, /* 1168 */
    {26716, 26725, 7597, 13}, /* 1169 */
    {26738, 26738, 7610, 2}, /* 1170 */
    {26743, 26754, 7612, 5}, /* 1171 */
    {26793, 26797, 7617, 8}, /* 1172 */
    {26801, 26801, 7625, 8}, /* 1173 */
    {26837, 26837, 7633, 9}, /* 1174 */
    {26853, 26853, 7642, 9}, /* 1175 */
    {26874, 26874, 7651, 8}, /* 1176 */
    {26915, 26915, 7659, 9}, /* 1177 */
    {26936, 26936, 7668, 9}, /* 1178 */
    {26962, 26962, 7677, 7}, /* 1179 */
    {26975, 26975, 7684, 8}, /* 1180 */
    {27009, 27009, 7692, 9}, /* 1181 */
    {27022, 27022, 7701, 8}, /* 1182 */
    {27061, 27061, 7709, 9}, /* 1183 */
    {27079, 27116, 7718, 9}, /* 1184 */
    {27155, 27192, 7727, 9}, /* 1185 */
    {27231, 27268, 7736, 9}, /* 1186 */
    {27307, 27307, 0, 0}, /* 1187 */
    {27317, 27317, 0, 0}, /* 1188 */
    {27327, 27327, 0, 0}, /* 1189 */
    {27337, 27337, 0, 0}, /* 1190 */
    {27347, 27347, 0, 0}, /* 1191 */
    {27357, 27357, 0, 0}, /* 1192 */
    {27367, 27367, 7745, 8}, /* 1193 */
    {27386, 27386, 7753, 8}, /* 1194 */
    {27405, 27410, 7761, 5}, /* 1195 */
    {27415, 27423, 7766, 9}, /* 1196 */
    {27431, 27439, 7775, 9}, /* 1197 */
    {27447, 27459, 0, 0}, /* 1198 */
    {27471, 27483, 0, 0}, /* 1199 */
    {27495, 27507, 0, 0}, /* 1200 */
    {27519, 27530, 7784, 10}, /* 1201 */
    {27541, 27552, 7794, 10}, /* 1202 */
    {27563, 27570, 0, 0}, /* 1203 */
    {27577, 27585, 7804, 8}, /* 1204 */
    {27598, 27604, 0, 0}, /* 1205 */
    {27610, 27618, 0, 0}, /* 1206 */
    {27626, 27634, 0, 0}, /* 1207 */
    {27642, 27664, 7812, 8}, /* 1208 */
    {27682, 27697, 7820, 8}, /* 1209 */
    {27706, 27719, 7828, 8}, /* 1210 */
    {27727, 27742, 7836, 8}, /* 1211 */
    {27751, 27751, 0, 0}, /* 1212 */
    {27761, 27761, 0, 0}, /* 1213 */
    {27771, 27771, 0, 0}, /* 1214 */
    {27781, 27781, 0, 0}, /* 1215 */
    {27791, 27791, 0, 0}, /* 1216 */
    {27801, 27801, 0, 0}, /* 1217 */
    {27811, 27820, 0, 0}, /* 1218 */
    {27830, 27841, 7844, 8}, /* 1219 */
    {27860, 27880, 7852, 8}, /* 1220 */
    {27894, 27939, 7860, 8}, /* 1221 */
    {27982, 27988, 7868, 8}, /* 1222 */
    {28036, 28036, 7876, 8}, /* 1223 */
    {28050, 28050, 7884, 8}, /* 1224 */
    {28072, 28072, 7892, 8}, /* 1225 */
    {28094, 28094, 7900, 5}, /* 1226 */
    {28101, 28115, 7905, 5}, /* 1227 */
    {28137, 28154, 7910, 6}, /* 1228 */
    {28180, 28197, 7916, 6}, /* 1229 */
    {28223, 28240, 7922, 6}, /* 1230 */
    {28266, 28283, 7928, 6}, /* 1231 */
    {28309, 28326, 7934, 6}, /* 1232 */
    {28352, 28369, 7940, 6}, /* 1233 */
    {28395, 28395, 7946, 11}, /* 1234 */
    {28418, 28418, 7957, 11}, /* 1235 */
    {28437, 28437, 7968, 11}, /* 1236 */
    {28460, 28460, 7979, 11}, /* 1237 */
    {28487, 28487, 7990, 7}, /* 1238 */
    {28493, 28493, 7997, 8}, /* 1239 */
    {28512, 28512, 8005, 8}, /* 1240 */
    {28536, 28536, 8013, 8}, /* 1241 */
    {28552, 28552, 8021, 8}, /* 1242 */
    {28570, 28583, 8029, 8}, /* 1243 */
    {28597, 28610, 8037, 8}, /* 1244 */
    {28624, 28635, 8045, 8}, /* 1245 */
    {28647, 28647, 8053, 11}, /* 1246 */
    {28672, 28672, 8064, 11}, /* 1247 */
};

const size_t obj_rows_n = sizeof(obj_rows) / sizeof(obj_rows[0]);
struct asn1_object_st obj_objects[sizeof(obj_rows) / sizeof(obj_rows[0])];

const uint16_t obj_by_sn[OBJ_SLOTS] = {
    750, 936, 0, 0, 0, 0, 0, 0, 0, 0, 0, 446, 0, 0, 943, 0, 0, 0, 0, 5, 24, 0, 0, 0, 0, 0, 499,
    1104, 0, 0, 0, 0, 0, 705, 58, 67, 0, 0, 0, 322, 471, 0, 0, 0, 818, 0, 0, 0, 0, 0, 0, 261,
    11, 0, 474, 402, 358, 0, 0, 0, 181, 488, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 643, 730, 966,
    0, 188, 1093, 590, 0, 0, 0, 0, 46, 129, 429, 662, 1007, 1034, 0, 0, 0, 176, 976, 33, 1072,
    38, 1177, 0, 0, 0, 522, 0, 0, 0, 0, 888, 0, 333, 619, 0, 717, 0, 0, 0, 575, 0, 683, 0, 0,
    1099, 0, 0, 0, 0, 0, 577, 0, 177, 30, 497, 892, 385, 0, 0, 521, 191, 737, 501, 87, 0, 734,
    0, 0, 0, 0, 0, 314, 1064, 0, 0, 372, 869, 344, 932, 269, 599, 1120, 0, 0, 0, 1225, 0, 508,
    431, 149, 450, 552, 588, 1058, 1097, 173, 1101, 0, 0, 520, 0, 0, 0, 0, 362, 0, 0, 0, 1173,
    86, 746, 349, 451, 1193, 0, 0, 876, 1081, 0, 0, 0, 0, 674, 233, 579, 712, 949, 420, 0, 0,
    541, 0, 319, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 670, 0, 0, 0, 692, 0, 0, 0, 0, 0, 0, 0, 0, 1084,
    0, 0, 916, 56, 0, 35, 0, 0, 0, 113, 0, 0, 672, 0, 0, 0, 0, 0, 107, 0, 0, 0, 0, 365, 1032,
    0, 65, 0, 0, 0, 0, 0, 0, 1247, 0, 355, 0, 978, 0, 0, 0, 929, 689, 114, 237, 0, 0, 0, 0,
    0, 0, 0, 0, 942, 0, 500, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1161, 0, 0, 0, 0, 0, 0,
    0, 0, 251, 112, 1205, 0, 422, 0, 49, 482, 899, 0, 1017, 1145, 0, 915, 0, 0, 381, 0, 0, 22,
    0, 396, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1168, 0, 186, 0, 0, 0, 0, 0, 0, 0, 0, 0, 839, 1127, 538,
    0, 421, 1098, 840, 0, 0, 591, 724, 0, 326, 856, 0, 0, 957, 82, 1095, 0, 0, 679, 0, 0, 366,
    1023, 1089, 0, 0, 0, 0, 0, 0, 334, 0, 0, 0, 1005, 0, 0, 1028, 245, 0, 0, 0, 359, 0, 0, 0,
    0, 0, 158, 0, 0, 1015, 834, 1171, 846, 0, 0, 99, 546, 721, 94, 231, 295, 894, 0, 749, 0,
    0, 1158, 310, 0, 0, 367, 0, 0, 0, 0, 0, 311, 0, 673, 267, 100, 341, 0, 0, 0, 0, 346, 836,
    0, 0, 0, 0, 518, 873, 302, 0, 704, 0, 0, 225, 0, 387, 0, 0, 0, 453, 179, 992, 1183, 1021,
    0, 0, 408, 0, 0, 274, 1135, 0, 119, 696, 583, 676, 406, 756, 1151, 0, 0, 0, 648, 702, 988,
    0, 414, 0, 0, 0, 0, 394, 928, 0, 0, 0, 0, 0, 0, 1201, 0, 0, 0, 0, 0, 0, 276, 0, 0, 0, 0,
    0, 2, 731, 0, 0, 0, 1238, 117, 0, 0, 0, 0, 0, 0, 131, 0, 0, 0, 0, 0, 0, 148, 0, 109, 710,
    1102, 0, 0, 0, 194, 1195, 1186, 0, 0, 0, 120, 0, 0, 0, 0, 465, 0, 162, 547, 736, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 138, 400, 93, 483, 632, 437, 249, 492, 687, 860, 342, 1149, 1235, 571,
    792, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 701, 0, 0, 0, 1213, 0, 1030, 0, 0, 190, 0, 0, 456,
    241, 0, 0, 1082, 1179, 0, 556, 536, 1002, 244, 0, 645, 0, 0, 887, 0, 0, 0, 0, 1078, 720,
    1087, 1137, 1044, 0, 10, 0, 0, 477, 1037, 825, 0, 0, 0, 0, 803, 691, 931, 0, 0, 0, 0, 427,
    1085, 0, 0, 0, 217, 0, 417, 0, 0, 0, 535, 0, 0, 604, 0, 0, 0, 0, 540, 960, 0, 0, 1009, 549,
    0, 0, 0, 0, 528, 0, 352, 0, 0, 0, 0, 0, 0, 0, 72, 0, 0, 935, 0, 432, 0, 31, 88, 688, 0,
    0, 433, 1035, 607, 1080, 1174, 0, 430, 0, 1, 79, 0, 210, 258, 616, 452, 0, 0, 0, 666, 0,
    316, 0, 1160, 0, 0, 562, 0, 0, 343, 0, 313, 0, 974, 0, 0, 0, 0, 0, 0, 0, 0, 1083, 221, 0,
    353, 0, 0, 1029, 847, 315, 926, 363, 754, 893, 1003, 874, 0, 0, 0, 211, 0, 0, 592, 970,
    1039, 1167, 0, 0, 0, 0, 246, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 298, 805, 1077, 0, 0, 784, 0,
    1188, 1221, 95, 0, 0, 0, 287, 0, 305, 1031, 0, 0, 658, 0, 0, 0, 20, 34, 248, 0, 0, 0, 272,
    0, 0, 0, 263, 624, 0, 934, 0, 0, 0, 0, 0, 767, 0, 0, 265, 714, 0, 0, 0, 1187, 0, 205, 0,
    1214, 411, 0, 126, 0, 659, 914, 0, 0, 0, 698, 0, 436, 0, 0, 0, 0, 77, 0, 920, 0, 0, 214,
    0, 15, 0, 0, 320, 715, 0, 0, 0, 0, 200, 434, 952, 0, 787, 0, 0, 0, 0, 0, 1025, 0, 0, 0,
    444, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 695, 841, 16, 0, 1068, 882, 121, 0, 0, 979,
    0, 0, 0, 455, 413, 0, 223, 0, 956, 612, 0, 0, 0, 0, 0, 0, 0, 419, 0, 0, 0, 0, 0, 0, 220,
    0, 53, 0, 822, 0, 0, 0, 0, 0, 0, 0, 0, 390, 851, 958, 835, 0, 1220, 0, 0, 0, 633, 256, 0,
    0, 0, 0, 266, 709, 0, 1006, 0, 0, 0, 0, 1185, 1200, 848, 142, 185, 671, 0, 277, 68, 623,
    1056, 242, 758, 74, 0, 479, 0, 0, 0, 0, 0, 0, 927, 999, 0, 0, 160, 700, 0, 0, 1126, 0, 0,
    0, 0, 0, 0, 0, 213, 0, 360, 902, 0, 0, 0, 4, 1070, 686, 884, 278, 523, 542, 742, 886, 0,
    0, 0, 0, 0, 0, 0, 551, 0, 0, 1246, 458, 0, 0, 71, 247, 879, 962, 0, 0, 0, 0, 201, 0, 0,
    130, 813, 0, 1143, 29, 719, 178, 0, 563, 820, 1062, 1067, 0, 0, 0, 981, 0, 0, 0, 0, 0, 0,
    0, 0, 891, 218, 0, 0, 0, 629, 307, 0, 0, 0, 306, 330, 0, 0, 0, 572, 1026, 0, 0, 300, 651,
    0, 0, 608, 163, 0, 0, 0, 0, 1033, 375, 878, 0, 0, 0, 0, 0, 0, 0, 0, 567, 0, 0, 0, 1136,
    0, 913, 340, 726, 770, 1125, 505, 405, 1217, 0, 0, 0, 0, 0, 654, 0, 0, 283, 462, 0, 0, 0,
    0, 91, 0, 0, 0, 0, 226, 0, 0, 0, 0, 0, 0, 0, 0, 905, 0, 1138, 0, 464, 613, 870, 36, 586,
    622, 0, 0, 0, 0, 159, 0, 0, 0, 0, 845, 0, 0, 0, 7, 0, 0, 826, 0, 0, 0, 0, 0, 0, 1166, 255,
    794, 1111, 862, 900, 0, 0, 373, 0, 598, 1107, 660, 171, 504, 254, 1117, 1134, 0, 0, 0, 0,
    0, 183, 0, 0, 791, 781, 0, 0, 0, 644, 0, 597, 0, 0, 0, 0, 260, 606, 491, 761, 0, 816, 0,
    0, 0, 1046, 912, 1109, 0, 0, 0, 0, 0, 550, 0, 1198, 0, 925, 578, 0, 0, 0, 703, 0, 0, 0,
    134, 378, 299, 723, 0, 0, 410, 0, 0, 871, 42, 566, 0, 197, 764, 697, 561, 861, 0, 0, 0,
    0, 867, 454, 545, 0, 0, 54, 663, 0, 896, 145, 1112, 374, 39, 303, 0, 649, 0, 399, 0, 0,
    0, 0, 0, 948, 290, 507, 487, 993, 1121, 1230, 292, 0, 0, 0, 0, 0, 0, 797, 865, 301, 933,
    965, 971, 0, 0, 694, 819, 989, 473, 628, 543, 937, 0, 1223, 0, 0, 0, 0, 0, 412, 502, 0,
    0, 0, 0, 0, 0, 0, 0, 799, 0, 0, 0, 0, 0, 1076, 0, 582, 0, 0, 0, 589, 573, 439, 0, 0, 0,
    0, 0, 0, 0, 0, 380, 636, 193, 0, 0, 0, 0, 883, 0, 558, 212, 600, 795, 0, 0, 664, 0, 0, 0,
    208, 908, 0, 526, 1118, 1123, 1184, 0, 1154, 0, 309, 0, 0, 0, 0, 0, 517, 13, 735, 0, 815,
    0, 0, 0, 0, 0, 0, 447, 998, 0, 0, 621, 0, 0, 1092, 0, 0, 0, 0, 1110, 1086, 0, 0, 0, 0, 0,
    0, 0, 75, 257, 553, 537, 685, 1106, 0, 0, 515, 741, 832, 0, 0, 0, 1219, 1060, 0, 1226, 0,
    0, 0, 347, 157, 0, 0, 368, 0, 0, 0, 713, 0, 0, 0, 0, 18, 0, 0, 0, 1172, 0, 0, 202, 821,
    885, 80, 239, 0, 0, 0, 0, 944, 0, 0, 1132, 1042, 0, 0, 0, 0, 92, 513, 192, 985, 229, 1243,
    308, 587, 78, 289, 28, 858, 1152, 0, 1244, 0, 0, 652, 294, 0, 0, 0, 1130, 0, 0, 778, 0,
    0, 0, 994, 0, 1222, 0, 0, 0, 281, 0, 0, 0, 0, 0, 0, 940, 800, 69, 0, 548, 0, 0, 0, 0, 0,
    0, 0, 752, 1207, 0, 655, 1133, 780, 0, 0, 1218, 973, 0, 0, 898, 0, 0, 0, 332, 0, 0, 1022,
    1202, 206, 0, 0, 0, 1209, 0, 1053, 0, 364, 0, 0, 991, 0, 0, 0, 0, 312, 0, 0, 0, 435, 101,
    0, 361, 889, 963, 565, 950, 843, 1194, 0, 637, 1013, 650, 0, 0, 0, 0, 61, 0, 1165, 0, 1236,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 911, 0, 830, 1066, 0, 0, 0, 0, 0, 0, 0, 0, 0, 443, 506,
    494, 610, 0, 0, 653, 275, 1012, 116, 640, 0, 76, 370, 762, 187, 203, 228, 954, 0, 0, 0,
    0, 0, 0, 0, 872, 73, 0, 0, 14, 627, 0, 0, 789, 759, 0, 568, 779, 154, 0, 0, 0, 472, 722,
    0, 151, 409, 0, 0, 438, 0, 765, 0, 0, 0, 196, 0, 0, 0, 0, 1142, 0, 0, 0, 0, 0, 0, 0, 0,
    1075, 0, 630, 808, 0, 85, 397, 0, 0, 0, 0, 0, 0, 880, 1004, 0, 0, 0, 1229, 0, 1128, 0, 0,
    0, 1146, 110, 1051, 0, 0, 0, 0, 0, 0, 760, 555, 0, 0, 980, 166, 0, 0, 0, 0, 581, 388, 747,
    161, 0, 785, 1096, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 995, 0, 0, 0, 0, 0, 445,
    135, 338, 480, 732, 763, 0, 0, 0, 1140, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 392, 972, 0, 0, 0,
    0, 288, 0, 0, 729, 603, 852, 909, 0, 0, 0, 0, 1148, 0, 204, 0, 0, 0, 0, 55, 0, 0, 66, 236,
    285, 1027, 51, 1170, 560, 665, 1176, 675, 1181, 357, 0, 0, 602, 59, 0, 484, 0, 0, 0, 442,
    906, 195, 243, 0, 0, 1196, 0, 57, 1074, 0, 0, 37, 0, 0, 0, 684, 0, 0, 0, 496, 189, 740,
    804, 817, 837, 416, 1011, 0, 0, 733, 407, 0, 864, 0, 0, 0, 576, 786, 0, 593, 0, 0, 426,
    964, 384, 1090, 0, 0, 0, 0, 0, 0, 0, 907, 84, 1204, 0, 745, 755, 0, 0, 0, 0, 318, 0, 1010,
    1036, 0, 0, 0, 951, 559, 0, 0, 0, 238, 389, 1237, 620, 0, 0, 0, 0, 0, 52, 0, 0, 0, 0, 0,
    938, 857, 0, 0, 98, 0, 0, 0, 0, 270, 21, 0, 0, 0, 1103, 0, 1024, 531, 0, 0, 0, 0, 144, 165,
    1094, 0, 125, 495, 0, 0, 0, 0, 693, 0, 941, 0, 1232, 0, 0, 89, 0, 626, 0, 0, 0, 0, 990,
    0, 0, 0, 0, 855, 1059, 0, 0, 0, 0, 0, 137, 215, 1141, 0, 470, 490, 498, 0, 147, 1019, 716,
    172, 335, 831, 615, 969, 132, 584, 997, 386, 707, 291, 40, 783, 533, 866, 70, 271, 468,
    0, 796, 331, 1191, 0, 0, 975, 0, 0, 1164, 0, 1119, 0, 348, 0, 0, 0, 143, 829, 0, 510, 1197,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 207, 224, 476, 0, 0, 661, 0, 646, 0, 0, 0, 0, 0, 0, 0, 336,
    0, 0, 0, 0, 0, 0, 807, 1239, 0, 0, 0, 1203, 64, 0, 625, 0, 1057, 253, 0, 0, 790, 0, 0, 1210,
    509, 337, 0, 486, 328, 875, 0, 0, 0, 150, 1047, 268, 1157, 854, 924, 0, 379, 1052, 0, 0,
    0, 0, 0, 0, 0, 904, 0, 0, 1153, 467, 748, 0, 0, 910, 987, 478, 0, 0, 0, 0, 0, 0, 0, 844,
    0, 0, 0, 0, 0, 0, 530, 0, 1228, 0, 0, 0, 0, 0, 6, 0, 0, 0, 667, 0, 0, 0, 1091, 0, 97, 418,
    48, 440, 525, 0, 0, 0, 0, 81, 23, 557, 0, 44, 0, 0, 0, 0, 801, 788, 232, 354, 0, 0, 393,
    415, 493, 811, 0, 262, 90, 0, 0, 0, 0, 0, 0, 1156, 50, 382, 0, 0, 0, 0, 1131, 0, 62, 1215,
    0, 0, 681, 0, 595, 824, 0, 0, 0, 0, 174, 0, 0, 0, 106, 897, 0, 1043, 0, 0, 0, 0, 235, 466,
    424, 802, 0, 0, 0, 753, 259, 0, 168, 12, 777, 0, 0, 324, 376, 0, 0, 901, 0, 0, 0, 0, 0,
    0, 968, 0, 977, 0, 0, 139, 0, 0, 919, 0, 0, 0, 0, 0, 0, 264, 0, 0, 0, 0, 0, 0, 961, 3, 230,
    946, 503, 0, 0, 0, 739, 103, 611, 297, 0, 0, 564, 0, 182, 0, 0, 108, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 127, 0, 0, 0, 0, 0, 0, 771, 0, 0, 842, 0, 0, 744, 0, 0, 0, 986, 0, 810, 0,
    850, 63, 996, 0, 0, 0, 0, 323, 514, 877, 0, 317, 529, 0, 273, 580, 0, 0, 0, 0, 699, 0, 0,
    617, 0, 0, 169, 0, 0, 922, 60, 0, 0, 0, 0, 0, 41, 853, 0, 0, 0, 0, 0, 823, 0, 0, 0, 0, 668,
    0, 727, 252, 0, 0, 0, 0, 425, 0, 1139, 0, 1041, 618, 614, 1199, 1231, 768, 1241, 0, 1050,
    0, 0, 0, 199, 0, 838, 25, 0, 0, 0, 0, 167, 0, 0, 345, 0, 0, 128, 0, 0, 156, 0, 0, 0, 0,
    647, 544, 0, 0, 0, 0, 0, 0, 0, 706, 369, 806, 0, 711, 448, 398, 469, 0, 0, 0, 642, 0, 0,
    0, 890, 0, 0, 1163, 0, 401, 0, 111, 570, 0, 329, 524, 0, 1212, 0, 1242, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 682, 0, 0, 0, 0, 585, 0, 0, 0, 0, 0, 569, 809, 0, 0, 0, 0, 0, 0, 0, 27, 209, 240,
    1211, 1020, 0, 859, 0, 0, 216, 1216, 1192, 0, 485, 296, 814, 1008, 0, 751, 0, 0, 574, 0,
    0, 0, 0, 917, 0, 594, 947, 286, 895, 939, 104, 0, 0, 133, 0, 32, 0, 984, 0, 0, 534, 280,
    153, 728, 1124, 0, 1079, 519, 0, 0, 1063, 0, 0, 19, 0, 769, 1180, 0, 0, 0, 0, 0, 219, 146,
    955, 489, 0, 0, 403, 983, 1155, 639, 0, 481, 635, 327, 669, 1178, 0, 0, 105, 0, 828, 0,
    0, 677, 0, 0, 0, 170, 0, 0, 17, 0, 0, 1190, 377, 1049, 539, 776, 881, 0, 0, 459, 827, 293,
    554, 923, 0, 0, 0, 0, 945, 0, 0, 0, 982, 1038, 849, 371, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 164, 0, 0, 0, 609, 0, 0, 0, 0, 0, 0, 1233, 0, 0, 0, 0, 532, 868, 1115, 1061, 1206, 0,
    0, 0, 0, 0, 0, 0, 0, 1175, 304, 516, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 766, 0, 0, 0, 0, 0, 0,
    0, 0, 140, 1014, 0, 0, 718, 0, 0, 0, 0, 463, 773, 0, 0, 708, 863, 512, 1113, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 918, 738, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1040, 605, 680, 0, 0,
    0, 0, 184, 449, 0, 0, 1147, 0, 601, 155, 0, 0, 0, 967, 102, 141, 227, 1045, 0, 743, 0, 638,
    0, 0, 1189, 0, 0, 527, 460, 1182, 180, 1208, 1240, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1245,
    0, 222, 930, 152, 793, 1071, 0, 0, 0, 0, 0, 1105, 0, 1116, 0, 903, 0, 0, 0, 1227, 0, 0,
    0, 0, 339, 0, 0, 0, 0, 395, 0, 383, 0, 391, 351, 475, 0, 0, 0, 0, 0, 634, 0, 234, 136, 0,
    1069, 1150, 0, 9, 321, 123, 1048, 1108, 757, 0, 0, 175, 26, 678, 0, 0, 0, 1016, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 1224, 96, 0, 690, 0, 0, 0, 0, 0, 0, 656, 921, 0, 0, 0, 0, 1065, 0, 0,
    833, 0, 0, 0, 325, 198, 0, 0, 1122, 0, 0, 1162, 0, 0, 0, 0, 0, 279, 0, 0, 0, 1114, 0, 0,
    0, 0, 0, 0, 282, 0, 0, 657, 0, 0, 0, 0, 1159, 83, 0, 782, 953, 8, 1129, 0, 356, 0, 0, 0,
    812, 0, 0, 1169, 0, 0, 0, 0, 0, 0, 461, 0, 428, 441, 1018, 0, 0, 596, 43, 0, 798, 1073,
    0, 0, 725, 1001, 0, 0, 0, 0, 1144, 0, 0, 0, 0, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 423, 47, 0,
    250, 0, 0, 0, 0, 115, 0, 284, 0, 0, 457, 45, 1100, 0, 0, 0, 0, 959, 0, 122, 0, 0, 0, 0,
    631, 0, 0, 0, 0, 0, 0, 1088, 0, 641, 1234, 0,
};

const uint16_t obj_by_ln[OBJ_SLOTS] = {
    1234, 936, 0, 0, 1222, 0, 0, 0, 0, 0, 0, 446, 1032, 0, 943, 0, 0, 606, 0, 0, 24, 0, 0, 0,
    818, 0, 499, 0, 0, 0, 0, 0, 0, 705, 0, 0, 0, 66, 0, 322, 471, 0, 0, 405, 0, 0, 381, 0, 0,
    0, 0, 261, 0, 0, 474, 0, 358, 0, 0, 147, 0, 488, 102, 858, 0, 0, 0, 0, 0, 32, 0, 1097, 0,
    730, 0, 0, 0, 419, 0, 590, 0, 380, 0, 0, 0, 0, 662, 1034, 0, 0, 0, 0, 0, 176, 976, 1177,
    168, 958, 0, 0, 0, 0, 522, 0, 0, 0, 37, 888, 0, 333, 619, 0, 717, 0, 0, 0, 129, 575, 683,
    0, 42, 1200, 0, 0, 0, 1095, 0, 577, 0, 497, 892, 0, 0, 671, 0, 114, 521, 191, 737, 501,
    0, 0, 734, 0, 777, 0, 0, 0, 314, 0, 1041, 0, 869, 807, 344, 651, 269, 426, 599, 932, 0,
    0, 1225, 856, 508, 450, 552, 0, 588, 0, 1007, 1058, 173, 0, 646, 1044, 520, 0, 968, 1037,
    0, 362, 62, 0, 0, 1173, 1193, 177, 349, 451, 0, 0, 0, 876, 654, 0, 0, 0, 0, 1205, 233, 579,
    712, 0, 0, 0, 0, 541, 1018, 319, 0, 0, 0, 0, 0, 0, 0, 0, 1074, 0, 0, 0, 0, 754, 692, 0,
    0, 0, 0, 0, 770, 0, 0, 0, 0, 0, 0, 56, 79, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1185, 0, 107,
    0, 0, 0, 0, 133, 0, 0, 0, 0, 0, 1098, 0, 40, 1203, 1247, 0, 355, 913, 978, 0, 0, 0, 929,
    689, 1105, 237, 0, 0, 0, 0, 0, 632, 0, 955, 942, 0, 500, 0, 73, 0, 1166, 368, 767, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1062, 0, 0, 0, 251, 112, 0, 0, 0, 0, 49, 482, 0, 170, 1017,
    164, 1103, 0, 180, 0, 0, 0, 0, 22, 1040, 0, 0, 64, 0, 60, 0, 0, 0, 0, 0, 0, 1171, 186, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 839, 1127, 538, 0, 0, 0, 840, 0, 0, 591, 724, 0, 326, 919, 0, 0,
    0, 0, 0, 0, 0, 679, 0, 0, 1089, 0, 85, 0, 19, 0, 0, 0, 0, 334, 0, 0, 0, 1005, 1158, 0, 1198,
    245, 0, 0, 0, 359, 0, 0, 0, 0, 0, 158, 0, 0, 1015, 834, 0, 846, 0, 0, 546, 364, 721, 188,
    231, 0, 0, 0, 0, 0, 1003, 0, 310, 0, 0, 0, 0, 91, 418, 0, 0, 311, 0, 0, 267, 0, 341, 0,
    0, 0, 0, 346, 836, 1146, 0, 76, 758, 518, 873, 302, 973, 704, 810, 920, 225, 0, 0, 0, 0,
    0, 453, 992, 1183, 0, 1082, 0, 0, 408, 0, 0, 274, 0, 0, 696, 0, 583, 676, 406, 1151, 0,
    0, 0, 0, 702, 0, 623, 0, 414, 0, 0, 0, 1057, 928, 0, 776, 0, 0, 78, 0, 424, 0, 954, 45,
    1230, 1085, 1243, 0, 276, 0, 0, 0, 1104, 0, 0, 731, 0, 0, 0, 1238, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 401, 1112, 0, 710, 1025, 1140, 0, 0, 0, 194, 1121, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 465, 0, 162, 547, 648, 736, 1080, 0, 0, 0, 670, 0, 0, 0, 8, 400, 483, 0, 0, 437, 249,
    492, 643, 687, 342, 860, 1202, 571, 792, 811, 1235, 0, 0, 0, 94, 0, 649, 0, 0, 0, 769, 701,
    972, 1083, 1051, 1154, 16, 1213, 0, 0, 190, 0, 0, 456, 241, 0, 0, 1179, 7, 0, 556, 536,
    1002, 244, 1207, 0, 0, 0, 887, 0, 0, 97, 58, 1087, 720, 0, 0, 0, 0, 0, 0, 956, 477, 0, 825,
    1139, 0, 0, 0, 803, 691, 931, 0, 0, 0, 0, 1157, 0, 0, 0, 0, 217, 425, 0, 0, 30, 0, 535,
    634, 0, 604, 0, 1144, 0, 0, 540, 1184, 0, 0, 1009, 549, 0, 0, 0, 0, 528, 0, 352, 0, 0, 0,
    0, 0, 964, 1111, 0, 0, 0, 0, 0, 0, 0, 688, 0, 0, 0, 1033, 0, 1035, 607, 1174, 0, 0, 0, 0,
    137, 0, 0, 210, 258, 616, 452, 1165, 647, 0, 0, 0, 316, 72, 0, 0, 0, 562, 0, 0, 343, 0,
    313, 0, 974, 0, 0, 0, 0, 0, 0, 0, 0, 0, 221, 0, 353, 0, 83, 0, 847, 315, 926, 893, 0, 0,
    0, 874, 0, 0, 71, 211, 136, 0, 592, 82, 1008, 0, 1244, 0, 0, 0, 246, 0, 0, 1093, 0, 0, 0,
    0, 0, 0, 0, 135, 298, 805, 965, 971, 602, 784, 1188, 660, 142, 0, 0, 111, 287, 0, 305, 1031,
    0, 0, 0, 0, 0, 0, 20, 248, 0, 0, 0, 0, 272, 0, 0, 0, 263, 624, 783, 934, 952, 0, 379, 0,
    0, 0, 0, 0, 265, 714, 849, 0, 0, 1187, 665, 205, 0, 1214, 411, 0, 0, 0, 0, 1052, 0, 1042,
    0, 698, 1046, 436, 0, 979, 0, 0, 781, 0, 0, 0, 0, 214, 0, 0, 0, 0, 320, 715, 0, 0, 0, 0,
    200, 434, 0, 0, 787, 0, 0, 0, 63, 131, 0, 0, 0, 0, 444, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 375, 0, 695, 841, 1061, 0, 149, 43, 882, 1099, 1124, 1079, 1159, 0, 0, 455, 413, 0, 223,
    0, 0, 612, 0, 0, 0, 0, 0, 0, 0, 0, 1229, 1110, 1081, 165, 0, 0, 220, 0, 53, 0, 822, 1116,
    0, 0, 980, 0, 0, 0, 96, 0, 0, 0, 835, 110, 1075, 0, 0, 0, 0, 256, 0, 0, 0, 0, 266, 709,
    0, 1006, 0, 0, 0, 116, 1084, 0, 848, 0, 0, 1136, 0, 277, 0, 0, 0, 242, 46, 948, 0, 479,
    780, 0, 0, 0, 0, 0, 927, 898, 0, 0, 160, 631, 700, 906, 1126, 0, 1132, 0, 0, 0, 782, 0,
    213, 0, 360, 0, 0, 0, 0, 1138, 0, 686, 752, 278, 523, 542, 742, 884, 886, 894, 0, 0, 402,
    0, 817, 551, 0, 0, 61, 1246, 0, 0, 0, 247, 879, 0, 0, 0, 988, 1245, 201, 0, 0, 0, 854, 0,
    9, 719, 1100, 140, 178, 563, 820, 0, 0, 0, 963, 0, 981, 0, 0, 0, 0, 0, 0, 0, 0, 891, 123,
    218, 0, 166, 629, 307, 0, 0, 41, 306, 330, 0, 0, 0, 572, 0, 658, 126, 300, 0, 0, 1148, 608,
    163, 294, 417, 517, 0, 0, 878, 0, 0, 0, 0, 369, 0, 0, 0, 0, 567, 0, 0, 970, 0, 0, 1217,
    340, 726, 0, 0, 505, 0, 0, 0, 0, 0, 90, 659, 0, 0, 0, 283, 462, 35, 1164, 0, 0, 0, 0, 0,
    0, 1045, 226, 1195, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 464, 613, 870, 0, 586, 622, 0, 0, 0,
    0, 159, 0, 0, 0, 0, 845, 0, 957, 1232, 514, 0, 0, 826, 0, 0, 1069, 0, 0, 0, 0, 255, 794,
    1039, 862, 900, 0, 0, 373, 0, 598, 816, 1090, 0, 0, 254, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 791,
    0, 0, 0, 0, 644, 0, 597, 0, 0, 0, 0, 260, 423, 491, 122, 31, 1065, 0, 0, 0, 0, 0, 0, 668,
    1122, 0, 0, 986, 550, 0, 1101, 0, 925, 578, 959, 0, 0, 703, 0, 0, 0, 0, 4, 299, 723, 0,
    0, 410, 912, 1053, 871, 0, 566, 0, 197, 0, 697, 561, 98, 861, 904, 1050, 0, 867, 454, 545,
    14, 950, 54, 0, 0, 0, 0, 0, 374, 303, 0, 0, 951, 1143, 399, 0, 0, 0, 1073, 0, 993, 290,
    507, 487, 675, 0, 0, 292, 0, 0, 0, 0, 0, 0, 797, 865, 301, 933, 0, 0, 145, 0, 694, 117,
    819, 473, 628, 543, 902, 937, 1049, 1223, 0, 0, 0, 0, 412, 502, 0, 0, 0, 0, 38, 0, 0, 0,
    799, 0, 0, 0, 1228, 0, 0, 0, 119, 582, 0, 0, 589, 573, 439, 0, 13, 139, 0, 0, 0, 0, 84,
    636, 0, 193, 755, 0, 0, 143, 883, 0, 558, 212, 600, 795, 0, 0, 0, 103, 0, 0, 208, 908, 962,
    526, 601, 1227, 0, 0, 0, 0, 309, 0, 89, 0, 0, 0, 735, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 447,
    0, 0, 0, 0, 0, 0, 1092, 0, 0, 1204, 0, 0, 1086, 0, 0, 0, 0, 0, 0, 0, 0, 0, 553, 537, 685,
    0, 0, 1108, 515, 741, 832, 1149, 633, 0, 0, 2, 983, 1060, 1072, 1226, 0, 347, 157, 0, 0,
    0, 0, 0, 0, 713, 0, 0, 0, 0, 0, 0, 0, 0, 0, 969, 0, 202, 821, 885, 1107, 239, 0, 0, 0, 1218,
    944, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 192, 815, 229, 0, 308, 587, 289, 1209, 28, 0, 0, 141,
    0, 0, 0, 1120, 0, 0, 850, 0, 1130, 0, 108, 0, 0, 0, 1022, 994, 0, 0, 0, 0, 0, 281, 0, 0,
    0, 0, 0, 0, 940, 800, 69, 460, 548, 0, 0, 1199, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 645,
    0, 761, 1163, 0, 0, 0, 0, 332, 0, 0, 0, 0, 206, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 422, 991,
    0, 29, 0, 312, 0, 0, 0, 435, 101, 0, 361, 889, 15, 565, 383, 843, 764, 896, 637, 44, 1013,
    1131, 1194, 1231, 0, 0, 0, 0, 0, 1236, 70, 0, 0, 0, 0, 67, 0, 0, 0, 0, 0, 0, 0, 365, 830,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 443, 506, 494, 610, 0, 0, 0, 275, 1012, 640, 386, 0, 0, 0, 0,
    187, 203, 228, 1019, 0, 857, 0, 1096, 0, 0, 0, 57, 872, 0, 0, 0, 92, 627, 0, 789, 0, 1219,
    568, 910, 154, 0, 0, 257, 472, 722, 0, 151, 409, 901, 0, 438, 0, 0, 0, 0, 0, 196, 0, 0,
    0, 0, 1142, 0, 0, 0, 0, 0, 0, 34, 855, 0, 0, 179, 630, 0, 397, 1094, 0, 0, 1172, 0, 0, 1106,
    880, 1004, 1135, 1206, 0, 0, 0, 1128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 555, 0, 0,
    0, 0, 0, 0, 0, 0, 581, 388, 961, 161, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1030, 0, 181,
    390, 1043, 995, 0, 1156, 0, 0, 0, 445, 338, 480, 0, 732, 0, 915, 0, 0, 0, 0, 0, 104, 0,
    0, 0, 0, 0, 115, 120, 169, 0, 0, 0, 0, 0, 288, 0, 0, 729, 603, 621, 909, 0, 0, 0, 387, 989,
    0, 204, 0, 0, 0, 0, 55, 0, 0, 236, 0, 1170, 1181, 51, 0, 560, 0, 1176, 0, 0, 357, 0, 0,
    0, 0, 0, 484, 635, 0, 0, 442, 1233, 195, 243, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 684, 398,
    0, 0, 496, 189, 740, 768, 512, 804, 416, 808, 109, 837, 733, 407, 999, 864, 1011, 1137,
    0, 576, 786, 0, 593, 812, 0, 0, 0, 0, 0, 0, 656, 0, 0, 0, 0, 0, 88, 907, 1115, 0, 745, 0,
    0, 0, 0, 0, 318, 0, 1010, 1102, 0, 0, 0, 1221, 559, 0, 0, 86, 238, 1237, 0, 620, 0, 0, 296,
    0, 0, 52, 0, 0, 657, 0, 0, 938, 0, 0, 0, 0, 0, 0, 0, 0, 270, 21, 1113, 0, 0, 0, 0, 0, 531,
    0, 87, 0, 0, 895, 17, 0, 0, 0, 495, 0, 0, 0, 0, 693, 0, 941, 0, 0, 0, 0, 0, 0, 626, 785,
    762, 0, 0, 669, 851, 990, 1162, 0, 0, 1059, 1078, 0, 0, 0, 0, 1141, 215, 0, 0, 470, 490,
    498, 0, 0, 0, 716, 335, 831, 0, 615, 0, 0, 584, 0, 0, 707, 291, 0, 0, 533, 765, 271, 468,
    759, 866, 796, 331, 1071, 391, 1169, 975, 1191, 0, 0, 0, 0, 0, 348, 0, 0, 0, 0, 829, 0,
    510, 0, 0, 0, 0, 0, 0, 0, 0, 748, 0, 0, 207, 224, 476, 77, 36, 661, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 336, 760, 148, 0, 0, 0, 428, 0, 1239, 0, 0, 0, 0, 171, 0, 625, 0, 0, 253, 0, 1063,
    790, 0, 0, 285, 509, 337, 0, 486, 328, 875, 1152, 0, 0, 150, 0, 268, 0, 924, 0, 763, 0,
    0, 771, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 467, 0, 0, 0, 33, 987, 478, 0, 0, 0, 0, 0, 0, 0, 844,
    1114, 0, 0, 766, 0, 1077, 530, 0, 0, 0, 0, 0, 121, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 525,
    0, 48, 440, 0, 985, 0, 0, 0, 81, 23, 557, 1029, 982, 0, 0, 0, 0, 801, 788, 232, 354, 1208,
    0, 393, 415, 493, 0, 0, 262, 0, 0, 0, 0, 0, 0, 182, 0, 50, 0, 0, 0, 0, 0, 0, 0, 0, 1215,
    967, 0, 681, 0, 595, 824, 0, 0, 0, 0, 174, 0, 0, 0, 106, 897, 0, 997, 0, 0, 429, 0, 235,
    466, 802, 0, 0, 0, 185, 0, 259, 0, 0, 12, 1, 0, 0, 324, 376, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 977, 0, 935, 1068, 0, 0, 0, 0, 0, 0, 0, 0, 0, 264, 0, 0, 0, 0, 0, 0, 917, 0, 230,
    946, 503, 0, 0, 0, 739, 998, 611, 0, 0, 0, 183, 564, 757, 0, 0, 1119, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 100, 127, 0, 0, 0, 0, 0, 0, 0, 0, 842, 0, 0, 744, 0, 0, 0, 0, 0, 0, 130,
    0, 366, 996, 0, 1145, 0, 0, 323, 0, 877, 0, 317, 172, 529, 273, 580, 1117, 420, 0, 0, 699,
    0, 0, 617, 0, 0, 0, 0, 68, 504, 922, 0, 0, 0, 0, 0, 0, 125, 0, 372, 0, 0, 5, 430, 80, 823,
    1070, 0, 1056, 0, 75, 252, 727, 0, 0, 0, 0, 0, 0, 0, 0, 618, 432, 614, 1241, 0, 0, 0, 0,
    0, 0, 1161, 199, 0, 838, 25, 0, 773, 0, 0, 0, 0, 0, 345, 778, 1067, 128, 905, 1028, 156,
    0, 0, 0, 0, 0, 544, 0, 0, 0, 0, 0, 0, 0, 706, 367, 806, 134, 711, 448, 469, 1048, 1134,
    1020, 809, 642, 1168, 0, 0, 890, 0, 0, 0, 0, 0, 0, 0, 570, 0, 329, 524, 0, 433, 1212, 1242,
    0, 918, 0, 0, 0, 0, 458, 0, 0, 371, 682, 382, 1125, 1210, 585, 0, 0, 0, 0, 0, 569, 0, 0,
    0, 0, 0, 0, 0, 0, 27, 209, 240, 750, 0, 0, 859, 1220, 0, 216, 421, 1192, 1216, 485, 814,
    1201, 1036, 0, 0, 0, 0, 574, 0, 0, 0, 0, 0, 3, 594, 947, 286, 939, 1155, 0, 0, 0, 403, 0,
    39, 0, 984, 0, 1118, 534, 280, 153, 728, 966, 1091, 378, 519, 0, 0, 1038, 0, 0, 0, 0, 65,
    1180, 0, 0, 0, 0, 0, 219, 1196, 0, 489, 0, 0, 0, 0, 0, 639, 0, 481, 779, 327, 1178, 0, 0,
    0, 105, 0, 828, 0, 0, 677, 0, 0, 0, 0, 0, 370, 663, 753, 0, 1190, 377, 0, 539, 0, 881, 132,
    0, 459, 827, 293, 554, 923, 0, 0, 0, 0, 945, 0, 0, 0, 0, 0, 813, 0, 392, 0, 74, 0, 0, 138,
    0, 0, 0, 0, 113, 0, 0, 0, 295, 0, 144, 609, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 532, 868, 0, 513,
    0, 0, 0, 0, 0, 1024, 0, 0, 0, 394, 304, 516, 1175, 0, 0, 674, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 384, 0, 0, 0, 0, 1014, 1047, 0, 0, 718, 0, 0, 652, 0, 463, 0, 0, 0, 708, 863, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 738, 1076, 431, 672, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 605,
    680, 667, 0, 655, 0, 0, 449, 99, 0, 1147, 0, 0, 155, 0, 0, 0, 0, 0, 0, 227, 0, 146, 743,
    899, 638, 0, 0, 10, 1123, 1189, 527, 1197, 1182, 1240, 1064, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 385, 0, 0, 0, 222, 930, 152, 793, 0, 650, 0, 0, 0, 0, 0, 0, 0, 0, 903, 0, 0, 0, 0, 1211,
    0, 0, 0, 339, 427, 1133, 0, 0, 395, 0, 0, 0, 0, 351, 475, 0, 0, 0, 0, 0, 0, 0, 234, 1023,
    960, 653, 184, 664, 1150, 321, 666, 1186, 1160, 0, 0, 0, 59, 26, 175, 678, 1153, 0, 1016,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1224, 0, 0, 690, 953, 1109, 0, 0, 0, 0, 0, 921, 1027, 93, 0,
    1026, 0, 0, 751, 833, 1167, 0, 0, 325, 198, 911, 0, 0, 0, 0, 0, 0, 0, 949, 0, 0, 279, 0,
    0, 0, 0, 0, 0, 0, 0, 297, 0, 18, 282, 0, 0, 0, 0, 0, 0, 0, 0, 0, 673, 1129, 0, 0, 0, 356,
    0, 0, 0, 0, 0, 0, 853, 0, 0, 0, 749, 0, 95, 461, 0, 441, 0, 0, 0, 0, 596, 0, 0, 798, 0,
    0, 0, 725, 1001, 0, 0, 0, 0, 0, 756, 747, 0, 0, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 47, 0,
    250, 1021, 0, 0, 0, 0, 0, 284, 0, 0, 457, 167, 363, 852, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    11, 389, 1066, 0, 0, 914, 916, 1088, 396, 641, 746,
};

const uint16_t obj_by_der[OBJ_SLOTS] = {
    214, 0, 448, 1139, 0, 0, 0, 348, 722, 0, 0, 813, 0, 0, 0, 423, 0, 0, 308, 0, 482, 0, 885,
    550, 0, 0, 0, 0, 818, 0, 0, 0, 665, 0, 0, 0, 0, 438, 602, 0, 52, 221, 450, 0, 0, 1227, 176,
    0, 708, 0, 0, 0, 0, 0, 0, 0, 1001, 11, 1224, 0, 389, 484, 892, 557, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 199, 0, 0, 768, 0, 0, 0, 228, 328, 456, 0, 0, 0, 0, 86, 729, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 102, 0, 249, 564, 0, 0, 0, 415, 0, 1166, 1096, 0, 0, 26, 0, 0, 972, 0, 0, 0,
    235, 335, 155, 0, 274, 1068, 0, 0, 720, 0, 0, 739, 0, 0, 0, 428, 831, 0, 191, 0, 497, 0,
    104, 571, 0, 0, 0, 0, 0, 0, 1103, 0, 0, 0, 1178, 0, 0, 0, 0, 0, 339, 0, 0, 0, 281, 1075,
    0, 89, 710, 0, 0, 0, 0, 0, 0, 242, 0, 0, 746, 0, 996, 1185, 0, 578, 778, 0, 0, 0, 0, 0,
    0, 852, 0, 0, 638, 0, 366, 0, 0, 0, 345, 0, 0, 0, 4, 100, 0, 0, 732, 822, 0, 0, 0, 0, 0,
    893, 0, 0, 0, 28, 0, 0, 32, 585, 649, 0, 132, 162, 0, 261, 0, 0, 0, 0, 0, 0, 373, 0, 0,
    0, 182, 0, 0, 0, 1193, 18, 0, 857, 206, 908, 0, 0, 0, 0, 0, 347, 0, 0, 0, 0, 0, 0, 0, 592,
    1245, 0, 0, 0, 0, 268, 0, 0, 0, 0, 0, 0, 0, 0, 0, 624, 0, 147, 614, 458, 0, 862, 522, 1109,
    0, 0, 0, 183, 7, 849, 0, 1211, 0, 0, 0, 288, 962, 505, 0, 599, 990, 0, 1023, 0, 385, 137,
    0, 0, 0, 0, 0, 607, 0, 0, 0, 0, 0, 0, 753, 465, 1122, 869, 529, 1116, 324, 0, 0, 0, 923,
    935, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1029, 0, 0, 0, 248, 0, 0, 0, 0, 690, 999, 0, 896,
    0, 1171, 0, 0, 472, 0, 876, 535, 0, 1234, 0, 0, 0, 930, 1146, 0, 0, 0, 0, 0, 5, 755, 0,
    0, 0, 823, 0, 1222, 0, 621, 0, 0, 0, 0, 0, 0, 697, 71, 0, 0, 0, 0, 300, 945, 475, 1175,
    143, 542, 883, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 318, 630, 0, 213, 830, 447, 1138, 1155,
    435, 0, 0, 721, 0, 0, 812, 0, 76, 0, 422, 0, 0, 307, 0, 481, 0, 174, 549, 0, 0, 0, 0, 817,
    187, 0, 0, 664, 0, 641, 0, 0, 0, 0, 433, 51, 220, 392, 957, 0, 1008, 0, 0, 709, 0, 0, 0,
    0, 0, 0, 900, 0, 0, 1223, 0, 0, 954, 891, 556, 0, 0, 0, 0, 0, 0, 0, 0, 0, 198, 0, 0, 0,
    0, 0, 0, 227, 327, 455, 0, 0, 0, 0, 85, 723, 0, 0, 1150, 0, 0, 0, 0, 0, 0, 0, 0, 490, 0,
    0, 394, 563, 0, 0, 414, 0, 1165, 1095, 0, 0, 25, 0, 0, 971, 0, 1233, 0, 234, 334, 154, 0,
    273, 1067, 0, 142, 719, 0, 0, 738, 0, 0, 0, 427, 0, 0, 190, 91, 496, 0, 0, 570, 0, 973,
    0, 0, 0, 0, 1102, 0, 0, 314, 1177, 0, 0, 0, 0, 0, 338, 0, 0, 0, 280, 1074, 0, 103, 707,
    0, 0, 745, 0, 0, 0, 241, 0, 0, 0, 0, 1147, 1184, 30, 577, 779, 0, 169, 0, 0, 0, 920, 1197,
    0, 0, 0, 0, 365, 0, 0, 117, 344, 0, 0, 994, 257, 13, 516, 0, 731, 821, 0, 0, 0, 0, 0, 125,
    0, 0, 0, 0, 0, 0, 399, 584, 648, 785, 131, 161, 0, 260, 0, 0, 0, 0, 0, 0, 372, 0, 0, 0,
    0, 0, 0, 0, 801, 17, 0, 0, 205, 907, 0, 437, 0, 0, 0, 0, 0, 0, 0, 395, 0, 0, 0, 591, 0,
    0, 297, 0, 0, 267, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 146, 613, 0, 0, 661, 521, 1108, 786,
    0, 0, 1226, 6, 0, 0, 1210, 0, 1182, 0, 287, 961, 0, 0, 598, 987, 0, 1022, 0, 384, 0, 0,
    0, 0, 0, 0, 0, 0, 256, 0, 0, 0, 0, 752, 464, 508, 868, 528, 1115, 323, 1121, 0, 0, 911,
    922, 0, 0, 0, 0, 0, 398, 0, 0, 0, 0, 0, 0, 1028, 0, 0, 0, 0, 0, 0, 0, 0, 689, 998, 0, 895,
    0, 0, 0, 0, 471, 0, 875, 534, 0, 1059, 0, 0, 1204, 929, 1145, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1221, 0, 620, 116, 0, 0, 0, 0, 0, 696, 0, 0, 0, 0, 0, 299, 944, 474, 1174, 882,
    541, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 643, 317, 629, 966, 212, 829, 446, 1136, 0, 0,
    0, 0, 0, 0, 0, 811, 703, 75, 0, 1093, 0, 0, 306, 0, 480, 0, 503, 548, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 640, 0, 0, 0, 601, 432, 50, 219, 956, 0, 0, 1007, 0, 769, 705, 1141, 0, 293,
    0, 0, 0, 899, 0, 0, 784, 0, 0, 953, 890, 555, 0, 0, 0, 0, 0, 0, 0, 0, 0, 197, 635, 0, 756,
    1242, 606, 0, 226, 0, 454, 0, 0, 0, 0, 84, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 489, 0, 0,
    562, 0, 1033, 0, 413, 0, 1164, 1094, 0, 0, 24, 0, 0, 0, 0, 1232, 0, 233, 333, 153, 993,
    272, 782, 796, 430, 1066, 0, 0, 737, 0, 0, 0, 426, 0, 0, 189, 0, 495, 0, 0, 569, 0, 0, 0,
    0, 0, 0, 1101, 0, 0, 313, 0, 0, 0, 0, 0, 0, 240, 0, 0, 0, 279, 1073, 0, 666, 706, 0, 0,
    744, 322, 0, 0, 903, 835, 0, 0, 0, 502, 1148, 45, 576, 777, 0, 0, 0, 0, 0, 1196, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 343, 0, 0, 977, 0, 0, 0, 126, 716, 0, 0, 0, 0, 0, 0, 247, 0, 0, 0, 0,
    0, 0, 42, 358, 364, 583, 69, 130, 0, 128, 1156, 0, 0, 0, 1143, 0, 371, 0, 0, 0, 0, 0, 0,
    0, 800, 660, 0, 0, 204, 0, 443, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1088, 590, 1244, 0, 180,
    184, 0, 266, 1142, 0, 0, 0, 0, 0, 0, 0, 842, 0, 0, 145, 612, 0, 0, 861, 520, 1107, 211,
    0, 0, 0, 0, 0, 0, 0, 0, 1180, 0, 286, 940, 1031, 115, 597, 984, 0, 0, 941, 383, 136, 0,
    0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 633, 619, 463, 507, 751, 527, 867, 1114, 1120, 819, 0, 919,
    921, 0, 0, 0, 0, 0, 397, 0, 0, 0, 0, 0, 0, 1027, 0, 0, 0, 0, 0, 0, 0, 808, 688, 997, 0,
    788, 0, 0, 0, 0, 470, 0, 874, 0, 804, 0, 0, 1176, 0, 671, 928, 0, 0, 0, 0, 0, 37, 0, 0,
    0, 0, 0, 0, 1220, 0, 0, 0, 12, 0, 0, 0, 0, 695, 0, 0, 0, 0, 683, 298, 943, 473, 1157, 881,
    540, 0, 0, 0, 0, 0, 677, 0, 0, 0, 0, 0, 0, 965, 316, 628, 1020, 1154, 828, 445, 1137, 0,
    0, 0, 0, 0, 0, 0, 0, 702, 678, 0, 0, 0, 0, 305, 0, 479, 986, 509, 547, 0, 1237, 0, 0, 0,
    27, 792, 0, 0, 0, 0, 0, 0, 0, 0, 431, 49, 218, 955, 0, 0, 0, 0, 353, 704, 0, 0, 165, 0,
    78, 0, 898, 1000, 0, 312, 0, 0, 952, 889, 554, 0, 0, 0, 0, 0, 0, 0, 0, 0, 196, 634, 0, 1241,
    0, 605, 0, 56, 225, 453, 0, 0, 0, 0, 83, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 488, 0, 680,
    561, 0, 1032, 0, 412, 0, 1163, 675, 0, 0, 23, 203, 0, 970, 0, 1231, 0, 188, 232, 152, 332,
    271, 112, 795, 992, 1065, 0, 0, 736, 0, 0, 0, 0, 0, 0, 0, 0, 494, 0, 510, 568, 0, 0, 0,
    0, 0, 362, 1100, 848, 0, 0, 0, 0, 0, 0, 0, 0, 239, 0, 0, 0, 278, 1072, 0, 771, 727, 0, 0,
    743, 321, 0, 0, 902, 834, 647, 195, 0, 501, 0, 31, 400, 1, 575, 168, 776, 79, 0, 0, 0, 0,
    974, 0, 989, 0, 0, 0, 0, 0, 0, 0, 0, 3, 1079, 515, 401, 715, 773, 0, 0, 0, 0, 0, 246, 0,
    0, 0, 1172, 0, 0, 357, 582, 363, 0, 68, 129, 0, 259, 1152, 0, 0, 0, 119, 0, 370, 0, 0, 0,
    0, 2, 0, 0, 799, 16, 0, 0, 0, 0, 442, 0, 0, 0, 0, 0, 0, 0, 1004, 0, 0, 0, 1087, 589, 1243,
    0, 133, 0, 983, 265, 0, 0, 0, 0, 0, 0, 0, 0, 841, 0, 0, 144, 611, 0, 0, 860, 519, 1106,
    210, 0, 0, 1006, 0, 0, 0, 185, 1209, 0, 0, 285, 757, 939, 0, 596, 981, 0, 0, 936, 382, 1202,
    0, 0, 0, 0, 0, 0, 0, 254, 0, 0, 0, 632, 618, 462, 1125, 866, 526, 1113, 0, 0, 820, 0, 644,
    0, 0, 0, 0, 0, 0, 292, 0, 0, 1092, 0, 0, 0, 1026, 0, 0, 0, 0, 838, 0, 0, 807, 687, 0, 0,
    421, 0, 0, 0, 0, 469, 0, 873, 533, 0, 0, 0, 1173, 1183, 670, 927, 0, 0, 0, 0, 0, 0, 0, 0,
    159, 0, 0, 0, 1219, 0, 0, 781, 0, 0, 0, 0, 810, 694, 0, 0, 0, 0, 682, 942, 0, 0, 0, 880,
    539, 0, 1060, 0, 0, 0, 934, 0, 0, 0, 0, 0, 0, 120, 315, 0, 0, 1153, 827, 444, 1135, 0, 0,
    0, 0, 0, 0, 0, 0, 701, 512, 0, 0, 0, 0, 127, 304, 478, 985, 101, 546, 0, 1236, 0, 0, 0,
    0, 791, 844, 0, 0, 0, 0, 0, 0, 0, 0, 48, 217, 0, 0, 0, 0, 0, 352, 718, 0, 0, 164, 0, 77,
    0, 789, 995, 0, 311, 0, 0, 951, 888, 553, 0, 0, 0, 0, 0, 47, 0, 0, 0, 1195, 0, 0, 0, 440,
    0, 0, 55, 224, 452, 0, 0, 0, 0, 82, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 487, 0, 0, 560,
    0, 0, 0, 411, 0, 1162, 674, 380, 0, 22, 202, 0, 969, 0, 1230, 0, 167, 231, 151, 331, 270,
    794, 0, 141, 0, 0, 0, 914, 0, 0, 160, 0, 0, 0, 0, 0, 493, 0, 0, 567, 0, 0, 631, 0, 0, 361,
    1099, 847, 1169, 0, 0, 0, 0, 0, 0, 0, 238, 0, 0, 0, 277, 1071, 0, 770, 726, 0, 0, 742, 0,
    0, 0, 901, 833, 0, 194, 0, 500, 0, 29, 574, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 637, 988, 1181,
    0, 0, 0, 342, 0, 0, 0, 284, 1078, 0, 90, 713, 0, 0, 0, 0, 0, 0, 245, 0, 0, 0, 0, 0, 0, 66,
    356, 179, 581, 170, 0, 0, 175, 0, 0, 0, 0, 0, 0, 369, 0, 0, 0, 0, 0, 0, 0, 798, 15, 627,
    910, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1035, 588, 0, 0, 296, 0, 982, 264, 0, 0,
    0, 0, 0, 0, 0, 0, 840, 0, 0, 0, 610, 0, 0, 803, 859, 0, 209, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 177, 766, 938, 70, 595, 978, 0, 0, 405, 1201, 0, 0, 0, 0, 0, 0, 0, 0, 253, 0, 0, 0, 0,
    617, 461, 1124, 865, 525, 403, 1112, 0, 0, 0, 65, 0, 0, 0, 0, 0, 0, 291, 964, 0, 1091, 0,
    0, 0, 1025, 0, 388, 0, 0, 837, 0, 0, 0, 686, 0, 0, 420, 0, 0, 0, 0, 468, 0, 872, 532, 1119,
    0, 0, 0, 0, 669, 926, 0, 0, 0, 0, 0, 0, 0, 679, 158, 0, 0, 0, 1132, 0, 0, 780, 0, 0, 0,
    0, 809, 693, 0, 0, 0, 0, 681, 0, 0, 0, 0, 879, 538, 57, 787, 0, 0, 0, 933, 0, 0, 0, 0, 0,
    0, 44, 758, 0, 0, 0, 826, 1134, 0, 0, 0, 0, 95, 0, 0, 0, 0, 700, 74, 0, 0, 0, 0, 303, 0,
    391, 0, 99, 381, 545, 1140, 0, 0, 0, 186, 416, 843, 0, 0, 636, 0, 1240, 0, 0, 0, 216, 0,
    449, 0, 0, 0, 0, 351, 717, 0, 0, 816, 0, 0, 0, 425, 0, 0, 310, 0, 0, 0, 887, 552, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 439, 604, 0, 54, 223, 434, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    980, 0, 0, 0, 0, 0, 0, 486, 0, 0, 559, 0, 1247, 0, 410, 0, 1161, 673, 0, 0, 21, 201, 0,
    0, 441, 1229, 0, 172, 230, 150, 330, 269, 108, 793, 88, 0, 0, 0, 735, 913, 0, 0, 0, 0, 0,
    0, 0, 492, 0, 0, 566, 0, 0, 376, 0, 0, 360, 1098, 846, 1168, 0, 1003, 0, 0, 0, 851, 0, 157,
    237, 337, 0, 276, 805, 1070, 140, 725, 0, 0, 135, 741, 0, 0, 790, 832, 0, 193, 0, 499, 1158,
    0, 573, 0, 0, 0, 0, 0, 0, 1105, 0, 0, 0, 0, 0, 0, 0, 0, 0, 341, 0, 504, 0, 283, 806, 514,
    1077, 712, 0, 0, 0, 0, 0, 0, 244, 0, 0, 0, 0, 0, 0, 67, 355, 178, 580, 0, 0, 0, 258, 1151,
    0, 0, 0, 0, 0, 368, 0, 0, 0, 0, 0, 0, 0, 163, 14, 518, 626, 734, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 1034, 587, 0, 0, 295, 0, 0, 263, 0, 0, 0, 0, 0, 0, 375, 0, 839, 0, 1086,
    0, 609, 0, 0, 107, 802, 0, 208, 1170, 0, 1005, 0, 0, 0, 856, 858, 59, 0, 937, 0, 0, 64,
    594, 0, 0, 0, 0, 0, 1238, 0, 0, 0, 0, 0, 0, 0, 252, 0, 0, 0, 149, 616, 460, 1123, 864, 524,
    402, 1111, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 290, 963, 0, 1090, 0, 1179, 0, 0, 0, 387, 642,
    662, 407, 836, 0, 0, 685, 0, 1159, 419, 0, 0, 0, 0, 467, 0, 871, 531, 1118, 326, 1058, 0,
    0, 668, 925, 0, 0, 0, 0, 0, 663, 0, 0, 0, 0, 0, 0, 1131, 0, 0, 0, 0, 0, 0, 0, 0, 692, 0,
    359, 0, 0, 0, 0, 0, 0, 0, 878, 537, 0, 1235, 0, 0, 1144, 932, 0, 0, 0, 0, 0, 0, 767, 0,
    0, 0, 0, 825, 1133, 0, 0, 623, 0, 96, 378, 0, 0, 0, 699, 73, 0, 0, 0, 0, 302, 0, 477, 0,
    173, 544, 0, 0, 0, 0, 0, 0, 0, 0, 436, 0, 0, 0, 968, 320, 1239, 0, 215, 0, 0, 0, 0, 0, 0,
    349, 728, 0, 0, 815, 0, 0, 0, 424, 0, 0, 309, 0, 483, 0, 886, 551, 0, 1056, 0, 0, 0, 20,
    0, 0, 667, 0, 1002, 0, 0, 0, 603, 0, 53, 222, 451, 0, 0, 0, 0, 0, 714, 0, 0, 0, 0, 979,
    0, 0, 0, 0, 1225, 0, 485, 0, 0, 408, 558, 1246, 0, 409, 0, 1160, 672, 0, 0, 200, 0, 139,
    759, 0, 1228, 0, 229, 329, 457, 0, 0, 0, 0, 81, 87, 730, 0, 171, 0, 0, 0, 0, 0, 0, 0, 0,
    491, 0, 250, 565, 0, 0, 0, 0, 0, 1167, 1097, 845, 0, 0, 0, 0, 0, 0, 850, 0, 156, 236, 336,
    0, 275, 1069, 0, 34, 724, 0, 0, 134, 740, 0, 0, 429, 0, 0, 192, 0, 498, 0, 0, 572, 0, 0,
    9, 0, 0, 0, 1104, 0, 0, 0, 0, 0, 0, 0, 0, 0, 340, 1057, 0, 0, 282, 1076, 513, 747, 711,
    0, 0, 0, 0, 0, 0, 243, 0, 0, 0, 0, 1186, 0, 354, 377, 579, 0, 0, 0, 0, 0, 0, 853, 0, 0,
    639, 0, 367, 0, 0, 0, 346, 0, 0, 0, 797, 105, 517, 783, 733, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 854, 0, 41, 586, 0, 0, 294, 0, 0, 262, 0, 0, 0, 0, 0, 0, 374, 0, 0, 0, 379, 0, 608,
    0, 1194, 106, 0, 0, 207, 909, 0, 0, 0, 0, 0, 417, 0, 58, 0, 754, 0, 0, 0, 593, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 251, 0, 625, 0, 148, 615, 459, 0, 863, 523, 748, 1110, 0,
    0, 0, 396, 0, 0, 1208, 0, 0, 0, 289, 0, 506, 1089, 600, 991, 0, 1024, 0, 386, 138, 0, 406,
    0, 0, 0, 684, 0, 0, 418, 0, 0, 0, 0, 466, 0, 870, 19, 530, 325, 1117, 0, 0, 912, 924, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1030, 0, 0, 0, 0, 0, 0, 0, 0, 691, 1149, 0, 897, 0, 0,
    0, 0, 0, 0, 877, 536, 0, 0, 0, 0, 0, 931, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 824, 0, 0, 0,
    622, 113, 0, 0, 0, 0, 0, 698, 72, 0, 0, 0, 0, 301, 0, 476, 0, 884, 543, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 390, 0, 967, 319, 0, 0,
};
