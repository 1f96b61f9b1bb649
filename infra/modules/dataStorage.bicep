metadata description = 'What Reconnect keeps about its users, and the queues between its two apps.'

import { AppStorage, lockedAccount, roleIds } from 'types.bicep'

@description('Required. Name of the account: 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Required. Where it lies.')
param location string

@description('Required. The identity of the app that answers HTTP. It may put work into the queues, and neither read nor take any.')
param apiPrincipalId string

@description('Required. The identity of the app that runs the jobs.')
param jobsPrincipalId string

// As the function.json of functions/ScanMailbox, SendDigest, FinishBookings and RefreshFreeBusy name them.
var workQueues = ['scans', 'digests', 'bookings', 'free-busy']
var queues = concat(workQueues, map(workQueues, queue => '${queue}-poison'))
var readers = {
  api: apiPrincipalId
  jobs: jobsPrincipalId
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: lockedAccount

  resource blobs 'blobServices' = {
    name: 'default'

    // The Data Protection keys that delta links, tokens and notes are encrypted with.
    resource keyRing 'containers' = {
      name: 'keys'
    }
  }

  resource tables 'tableServices' = {
    name: 'default'

    resource mailboxes 'tables' = {
      name: 'mailboxes'
    }
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource work 'queues' = [
      for queue in queues: {
        name: queue
      }
    ]
  }
}

resource jobsMayWork 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, 'jobs', roleIds.queueDataContributor)
  scope: account
  properties: {
    principalId: jobsPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.queueDataContributor)
  }
}

resource apiMaySend 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (queue, index) in workQueues: {
    name: guid(account.id, queue, 'api', roleIds.queueDataMessageSender)
    scope: account::queueService::work[index]
    properties: {
      principalId: apiPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.queueDataMessageSender)
    }
  }
]

resource appsMayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for app in items(readers): {
    name: guid(account.id, app.key, roleIds.tableDataContributor)
    scope: account
    properties: {
      principalId: app.value
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.tableDataContributor)
    }
  }
]

resource appsMayUseKeyRing 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for app in items(readers): {
    name: guid(account.id, 'keys', app.key, roleIds.blobDataContributor)
    scope: account::blobs::keyRing
    properties: {
      principalId: app.value
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.blobDataContributor)
    }
  }
]

@description('How the apps reach it.')
output storage AppStorage = {
  accountName: account.name
  endpoints: {
    blob: account.properties.primaryEndpoints.blob
    queue: account.properties.primaryEndpoints.queue
    table: account.properties.primaryEndpoints.table
  }
}
