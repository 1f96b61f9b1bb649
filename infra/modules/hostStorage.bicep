metadata description = 'What the Functions host of one app keeps for itself: its package, its leases. Each app has its own, so that neither can touch the other\'s.'

import { AppStorage, lockedAccount, roleIds } from 'types.bicep'

@description('Required. Name of the account: 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Required. Where it lies.')
param location string

@description('Required. The identity the app runs as.')
param appPrincipalId string

// What the host asks for by Microsoft's documentation: leases are blobs, its own queues, diagnostic events are table rows.
var hostRoles = [roleIds.blobDataOwner, roleIds.queueDataContributor, roleIds.tableDataContributor]

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: lockedAccount

  resource blobs 'blobServices' = {
    name: 'default'

    resource packages 'containers' = {
      name: 'packages'
    }
  }
}

resource appMayHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in hostRoles: {
    name: guid(account.id, 'app', role)
    scope: account
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

@description('How the app reaches it.')
output storage AppStorage = {
  accountName: account.name
  endpoints: {
    blob: account.properties.primaryEndpoints.blob
    queue: account.properties.primaryEndpoints.queue
    table: account.properties.primaryEndpoints.table
  }
}
