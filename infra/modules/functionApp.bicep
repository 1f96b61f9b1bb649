metadata description = 'One function app in one role, on a Flex Consumption plan of its own, running our executable as a custom handler.'

import { AppIdentity, AppStorage } from 'types.bicep'

@description('Required. Name of the app and of its plan; part of its address.')
param name string

@description('Required. Where they lie.')
param location string

@description('Required. What the app does: answer HTTP, or run timers and queues.')
@allowed(['api', 'jobs'])
param role string

@description('Required. The identity it runs as.')
param identity AppIdentity

@description('Required. What its host keeps for itself, its package included.')
param hostStorage AppStorage

@description('Required. What the product keeps.')
param dataStorage AppStorage

@description('Required. Where telemetry goes.')
param telemetryConnectionString string

@description('Required. Functions of the package that this role leaves alone.')
param disabledFunctions string[]

@description('Required. Most instances.')
param mostInstances int

@description('Required. Settings of the product. No secrets.')
param settings { *: string }

var identitySettings = {
  AZURE_CLIENT_ID: identity.clientId
  Entra__ManagedIdentityClientId: identity.clientId
  AzureWebJobsStorage__accountName: hostStorage.accountName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.clientId
  DataStorage__blobServiceUri: dataStorage.endpoints.blob
  DataStorage__queueServiceUri: dataStorage.endpoints.queue
  DataStorage__tableServiceUri: dataStorage.endpoints.table
  DataStorage__credential: 'managedidentity'
  DataStorage__clientId: identity.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: telemetryConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
}
var roleSettings = {
  Reconnect__Role: role
  // Otherwise the host answers GET / with a page of its own.
  AzureWebJobsDisableHomepage: 'true'
}
var disabledSettings = toObject(disabledFunctions, function => 'AzureWebJobs.${function}.Disabled', function => 'true')

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: name
  location: location
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.resourceId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostStorage.endpoints.blob}packages'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.resourceId
          }
        }
      }
      runtime: {
        name: 'custom'
        version: '1.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: mostInstances
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, identitySettings, roleSettings, disabledSettings)
  }

  // Deployment is by identity; nobody signs in with a password.
  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource noDeploymentPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

@description('Where it answers.')
output address string = 'https://${app.properties.defaultHostName}'
