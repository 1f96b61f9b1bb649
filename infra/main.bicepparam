// An example. Copy it, and put the ids of your own two app registrations here: see docs/deploy.md.
using 'main.bicep'

param apiClientId = '11111111-1111-1111-1111-111111111111'
param jobsClientId = '22222222-2222-2222-2222-222222222222'
param entraTenantId = 'organizations'
