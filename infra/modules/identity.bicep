metadata description = 'The identity one function app runs as. App registrations trust it by a federated credential, so there is no secret.'

import { AppIdentity } from 'types.bicep'

@description('Required. Name of the identity.')
param name string

@description('Required. Where it lies.')
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
}

@description('What an app needs in order to run as it.')
output identity AppIdentity = {
  resourceId: identity.id
  clientId: identity.properties.clientId
}

@description('Whom roles are given to, and the subject of a federated credential.')
output principalId string = identity.properties.principalId
