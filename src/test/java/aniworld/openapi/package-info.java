/// Holds the requests and responses of the HTTP tests against the OpenAPI document.
///
/// [OpenApiChecker] reads the document and judges an [Exchange]; [CheckedHttp] is the client with
/// which a test asks a server, so that no exchange goes unjudged; [RouteAgreement] compares the
/// routes of a server with the operations of the document.
@NullMarked
package aniworld.openapi;

import org.jspecify.annotations.NullMarked;
